package statement

import (
	"strings"
	"testing"

	"kgx/extract/token"
)

// Words keep both marks of a quotation or none, and end where the quotation does.
func TestMarks(t *testing.T) {
	cases := []struct{ name, source, words, want string }{
		{"a mark right behind", `She called it “a leap” then.`, `“a leap`, `a leap`},
		{"a mark behind a few words", `He called the seas “unheard of.” Then he left.`, `called the seas “unheard`, `called the seas “unheard of.”`},
		{"no mark before the paragraph ends", "He called the seas “rough\n\nAnd “so” on.", `called the seas “rough`, `called the seas “rough`},
		{"marks that are alike", `He left the ''Tide'' show.`, `the ''Tide`, `the ''Tide''`},
		{"the wires' marks", "They saw “it” and ``the end'' of it.", "saw “it” and ``the end", "saw “it” and ``the end''"},
		{"words of the reporter behind the quotation", `“It is nothing,” the careful mayor said.`, `“It is nothing,” the careful mayor`, `It is nothing`},
		{"words in marks alike", `''It is nothing,'' the careful mayor said.`, `It is nothing,'' the careful mayor`, `It is nothing`},
		{"a quotation that goes on with the clause", `He saw “it,” and left.`, `saw “it,” and left`, `saw “it,” and left`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			at := strings.Index(c.source, c.words)
			words := token.Span{Start: at, End: at + len(c.words)}
			if got := balanced(c.source, spokenOver(c.source, words)).Text(c.source); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// Days, months and years that follow each other make an interval.
func TestFollows(t *testing.T) {
	for _, c := range []struct {
		before, date string
		want         bool
	}{
		{"1998", "1999", true}, {"1998", "2000", false}, {"2011-12", "2012-01", true}, {"2011-06", "2011-08", false},
		{"2011-02-28", "2011-03-01", true}, {"2011-02-28", "2011-03-02", false}, {"", "", false}, {"2011-W05", "2011-W06", false},
	} {
		if got := follows(c.before, c.date); got != c.want {
			t.Errorf("follows(%q, %q) is %v", c.before, c.date, got)
		}
	}
}
