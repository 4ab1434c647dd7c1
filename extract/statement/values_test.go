package statement

import (
	"fmt"
	"strings"
	"testing"

	"kgx/extract/token"
)

// A sum has the bound that stands before it, in its own clause.
func TestAmount(t *testing.T) {
	tests := []struct{ text, sum, want string }{
		{"Orr paid more than $3 million for it", "$3 million", "3000000 USD at_least"},
		{"Some left. About $3 million went missing", "$3 million", "3000000 USD about"},
		{"Of more than ten ships. $3 million was paid", "$3 million", "3000000 USD "},
		{"a rise of 0.5 percentage points", "0.5 percentage points", "0.5 percentage point "},
		{"it may cost €6-7 million", "€6-7 million", "6000000 EUR range 7000000"},
		{"worth Rs 500 crore", "Rs 500 crore", "5000000000 INR "},
		{"several million dollars", "several million dollars", ""},
		{"they won 3-1", "3-1", ""},
		{"plus or minus 3 percentage points", "3 percentage points", "3 percentage point "},
		{"by two to one", "two to one", ""},
		{"fell out of the top three", "top three", ""},
	}
	for _, test := range tests {
		at := strings.Index(test.text, test.sum)
		q := amount(test.text, token.Span{Start: at, End: at + len(test.sum)})
		got := ""
		if q.Value != nil {
			got = fmt.Sprintf("%.0f %s %s", *q.Value, q.Unit, q.Bound)
			if *q.Value < 1 {
				got = fmt.Sprintf("%g %s %s", *q.Value, q.Unit, q.Bound)
			}
		}
		if q.High != nil {
			got += fmt.Sprintf(" %.0f", *q.High)
		}
		if got != test.want || q.Text != test.sum {
			t.Errorf("amount of %q in %q is %q, want %q", test.sum, test.text, got, test.want)
		}
	}
}

// A sum is told with the words before it that bound it or say that it comes on
// top of another.
func TestBounded(t *testing.T) {
	tests := []struct{ text, sum, want string }{
		{"Orr paid more than $3 million for it", "$3 million", "more than $3 million"},
		{"it needs a further £20m", "£20m", "a further £20m"},
		{"it needs £20m", "£20m", "£20m"},
		{"sales were $2.4 bln this year", "$2.4", "$2.4 bln"},
		{"Some left. $3 million was paid", "$3 million", "$3 million"},
	}
	for _, test := range tests {
		at := strings.Index(test.text, test.sum)
		if got := bounded(test.text, token.Span{Start: at, End: at + len(test.sum)}).Text(test.text); got != test.want {
			t.Errorf("sum of %q is %q, want %q", test.text, got, test.want)
		}
	}
}
