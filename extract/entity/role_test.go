package entity

import (
	"slices"
	"testing"
)

func TestRoles(t *testing.T) {
	tests := []struct {
		text, person string
		want         []string
	}{
		{"<name country|Kenya>'s <role role|President> <name person|Ada Mboya> spoke.", "Ada Mboya", []string{"president of Kenya"}},
		{"<adjective country|French> <role role|Foreign Minister> <name person|Luc Faure> spoke.", "Luc Faure", []string{"foreign minister of France"}},
		{"The <adjective country|Danish> <role role|striker> <name person|Jo Vogt> ran.", "Jo Vogt", []string{"Danish striker"}},
		{"<name person|Jo Vogt>, the <role role|chief executive> of <name company|Orvia>, ran.", "Jo Vogt", []string{"chief executive of Orvia"}},
		{"<name person|Jo Vogt>, <role role|CEO> at <name company|Orvia>, ran.", "Jo Vogt", []string{"CEO of Orvia"}},
		{"Former <adjective country|German> <role role|chancellor> <name person|Otto Brandis> ran.", "Otto Brandis", []string{"former chancellor of Germany"}},
		{"Sacked <name company|Orvia Motor Co> <role role|boss> <name person|Otto Brandis> ran.", "Otto Brandis", []string{"sacked boss of Orvia Motor Co"}},
		{"Then-<role role|governor> <name person|Sam Dale> signed.", "Sam Dale", []string{"then governor"}},
		{"He met the acting <role role|mayor>, <name person|Kim Ode>, and ran.", "Kim Ode", nil},
		{"<name person|Jo Vogt> met former aides and <role role|lawyer> <name person|Rita Lowe>.", "Rita Lowe", []string{"lawyer"}},
		{"Talks begin in <name city|Rome>\n\n<role role|Foreign Minister> <name person|Luc Faure> spoke.", "Luc Faure", []string{"foreign minister"}},
		{"<role role|Mr.> <name person|Jo Vogt> ran.", "Jo Vogt", nil},
		{"<name person|Jo Vogt>, who met the <role role|president>, ran.", "Jo Vogt", nil},
		{"<role role|President> <name person|Ada Mboya> met <name country|Kenya>'s <role role|President> <name person|Ada Mboya>.", "Ada Mboya", []string{"president of Kenya"}},
	}
	for _, test := range tests {
		if got := named(t, resolved(t, test.text), test.person).Roles; !slices.Equal(got, test.want) {
			t.Errorf("%s: roles %q, want %q", test.text, got, test.want)
		}
	}
}
