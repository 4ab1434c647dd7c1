package token

import "testing"

func TestCrosshead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Harbour still closed In a statement the port said that it would open on Monday.", "Harbour still closed"},
		{"High losses in 2014 According to the ministry, two thousand soldiers died that year.", "High losses in 2014"},
		{"Petrova read from The lost harbour at a festival in the town on Monday evening.", ""},
		{"The minister met editors of the newspaper The Harbour Times in the capital on Monday.", ""},
		{"Weiss said, In a way, that the port would open again within a month or two.", ""},
		{"Ships wait outside The port is closed.", ""},
		{"The mayor welcomed the plan and said that it would bring hundreds of jobs.", ""},
	} {
		s := Split(c.text).Sentences[0]
		got := ""
		if len(Split(c.text).Sentences) > 1 {
			got = c.text[s.Start:s.End]
		}
		if got != c.want {
			t.Errorf("%q begins with the heading %q, want %q", c.text, got, c.want)
		}
	}
}
