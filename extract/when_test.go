package extract

import (
	"context"
	"slices"
	"testing"

	"kgx/extract/article"
)

// TestWhen: a statement has the time that is its own, not that of what it is compared with.
func TestWhen(t *testing.T) {
	x := newExtractor(t, Options{})
	tests := []struct {
		text string
		want []string // the times of the text's statements
	}{
		{"Revenue at Norvale Lines rose to $3 million on Monday.", []string{"Monday"}},
		{"Revenue at Norvale Lines rose to $3 million, from $2 million a year ago.", nil},
		{"Profit at Norvale Lines fell to $3 million compared with $5 million last year.", nil},
		{"After a quiet Monday, Norvale Lines hired Ann Orr.", nil},
		{"Norvale Lines hired Ann Orr during the 2019 campaign.", []string{"2019"}},
		{"Ann Orr criticized Norvale Lines in a 1998 report.", []string{"1998"}},
		{"Norvale Lines, which criticized Ann Orr in a 2011 speech, hired Tom Weir.", []string{"2011"}},
		{"Norvale Lines hired the 2011 winner.", nil},
		{"Norvale Lines declined to comment on Tuesday.", []string{"Tuesday"}},
	}
	for _, test := range tests {
		doc, err := x.Extract(context.Background(), article.Article{ID: "a", Text: test.text, Date: "2024-05-15"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range doc.Statements.Statements {
			if s.Time != nil {
				got = append(got, s.Time.Text(doc.Text.Source))
			}
		}
		slices.Sort(got)
		if got = slices.Compact(got); !slices.Equal(got, test.want) {
			t.Errorf("%q: times %q, want %q", test.text, got, test.want)
		}
	}
}
