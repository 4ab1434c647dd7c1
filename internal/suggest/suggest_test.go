package suggest

import "testing"

func TestNearest(t *testing.T) {
	known := []string{"dot", "json", "jsonl", "head_of_state", "head_of_government"}
	for _, c := range []struct{ mistyped, want string }{
		{"jsno", "json"}, // a swap is one change
		{"jxxn", ""},     // two of four letters differ: too far
		{"jsom", "json"},
		{"jsonll", "jsonl"},
		{"head_of_sate", "head_of_state"},
		{"heads_of_government", "head_of_government"},
		{"xml", ""},
		{"", ""},
	} {
		if got := Nearest(c.mistyped, known); got != c.want {
			t.Errorf("Nearest(%q) = %q, want %q", c.mistyped, got, c.want)
		}
	}
}

func TestSlip(t *testing.T) {
	known := []string{"part_of", "head_of_state"}
	for mistyped, want := range map[string]string{"head_of_sate": "head_of_state", "heads_of_state": "head_of_state", "warn_of": "", "part_of": ""} {
		if got := Slip(mistyped, known); got != want {
			t.Errorf("Slip(%q) = %q, want %q", mistyped, got, want)
		}
	}
}
