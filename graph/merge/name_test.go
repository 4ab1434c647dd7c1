package merge

import "testing"

func TestLikePersons(t *testing.T) {
	tests := []struct {
		a, b string
		want likeness
	}{
		{"Jon Berg", "Jon Berg", equal},
		{"Jón Bérg", "Jon Berg", equal},
		{"Jon Berg", "Jon A. Berg", longer},
		{"Jon A. Berg", "Jon Arne Berg", longer},
		{"Jon Arne Berg", "Jon Lee Berg", unlike},
		{"J. Berg", "Jon Berg", initials},
		{"Berg", "Jon Berg", familyOnly},
		{"Berg", "Berg", bareWord},
		{"Jon Berg", "Mara Berg", unlike},
		{"Jon Berg", "Jon Lind", unlike},
		{"Jon Berg Jr.", "Jon Berg Sr.", unlike},
		{"Jon Berg Jr.", "Jon Berg", equal},
		{"Karl II", "Karl III", unlike},
		{"Jean-Luc O'Hara", "Jean-Luc O’Hara", equal},
		{"", "Jon Berg", unlike},
		{"...", "-", unlike},
	}
	for _, test := range tests {
		a, b := parseName(test.a, true), parseName(test.b, true)
		if got := likePersons(a, b); got != test.want {
			t.Errorf("likePersons(%q, %q) = %d, want %d", test.a, test.b, got, test.want)
		}
		if got := likePersons(b, a); got != test.want {
			t.Errorf("likePersons(%q, %q) = %d, want %d", test.b, test.a, got, test.want)
		}
	}
}

func TestLikeOthers(t *testing.T) {
	tests := []struct {
		a, b           string
		aLabel, bLabel bool
		want           likeness
	}{
		{"Lind Motors", "Lind Motors Inc.", true, true, equal},
		{"the Blue House", "Blue House", true, true, equal},
		{"Blue House", "White House", true, true, unlike},
		{"CTU", "C.T.U.", true, false, acronym},
		{"Tidewater", "Tidewater", true, false, alias},
		{"Ministry", "Ministry", false, false, aliasWord},
		{"peace agreement", "peace agreement", true, true, bareWord},
		{"Coast Cup 2030", "Coast Cup 2031", true, true, unlike},
		{"東京", "東京", true, true, equal},
		{"", "", true, true, unlike},
	}
	for _, test := range tests {
		if got := likeOthers(parseName(test.a, test.aLabel), parseName(test.b, test.bLabel)); got != test.want {
			t.Errorf("likeOthers(%q, %q) = %d, want %d", test.a, test.b, got, test.want)
		}
	}
}

func FuzzParseName(f *testing.F) {
	f.Add("Jon A. Berg Jr.")
	f.Add("the Co.")
	f.Fuzz(func(t *testing.T, s string) {
		n := parseName(s, true)
		if got := likePersons(n, n); got == unlike && len(n.words) > 0 {
			t.Errorf("%q is not like itself", s)
		}
		if got := likeOthers(n, n); got == unlike && n.folded != "" {
			t.Errorf("%q is not like itself", s)
		}
	})
}
