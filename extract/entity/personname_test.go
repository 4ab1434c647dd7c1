package entity

import "testing"

func TestPersonNamesAgree(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"Adam Kovel", "Leo Kovel", false},
		{"Adam Kovel", "Adam Strand", false},
		{"Ada Mboya", "Ada N. Mboya", true},
		{"A. Mboya", "Ada Mboya", true},
		{"Bill Tanner", "William Tanner", true},
		{"Bill Tanner", "Bob Tanner", false},
		{"Saskia van den Heuvel", "Heuvel", true},
		{"Khalid bin Nasser al-Amri", "al-Amri", true},
		{"Ludovic de la Tour d'Auvergne", "De la Tour d’Auvergne", true},
		{"Sean O’Neill", "Sean O'Neill", true},
		{"José Núñez", "Jose Nunez", true},
		{"Kim Jong-un", "Kim Jong Un", true},
		{"Karl-Heinz Weiss", "Karl Weiss", false},
		{"Carlos Vega Sr.", "Carlos Vega Jr.", false},
		{"Norbert F. Keane Jr.", "Norbert Keane", true},
		{"Philipp Vorn", "Phillip Vorn", true},
		{"Ottilie", "Leopold", false},
	}
	for _, test := range tests {
		if got := readPersonName(test.a).agrees(readPersonName(test.b)); got != test.want {
			t.Errorf("%s, %s: %v, want %v", test.a, test.b, got, test.want)
		}
		if got := readPersonName(test.b).agrees(readPersonName(test.a)); got != test.want {
			t.Errorf("%s, %s: %v, want %v", test.b, test.a, got, test.want)
		}
	}
}
