package mention

import (
	"fmt"
	"regexp"
	"slices"
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/token"
)

// encoded is a text cut into words as the encoder cuts it, without vectors.
func encoded(text string) *encoder.Encoding {
	x := &encoder.Encoding{}
	for _, w := range regexp.MustCompile(`[\pL\pN_]+|[^\pL\pN_\s]`).FindAllStringIndex(text, -1) {
		x.Words = append(x.Words, encoder.Word{Start: w[0], End: w[1]})
	}
	return x
}

func TestMend(t *testing.T) {
	tests := []struct {
		text        string
		first, last int
		want        []string
	}{
		{"Lima-Led Talks", 0, 3, []string{"Lima"}},
		{"Bonn Accord\nBonn", 0, 2, []string{"Bonn Accord", "Bonn"}},
		{"Anna Levi-Strauss", 0, 3, []string{"Anna Levi-Strauss"}},
		{"Oslo-based Fjord Bank", 2, 4, []string{"Fjord Bank"}},
	}
	for _, test := range tests {
		x := encoded(test.text)
		var got []string
		for _, s := range newPage(token.Split(test.text), x).mend([]encoder.Span{{First: test.first, Last: test.last, Type: "MISC"}}) {
			got = append(got, place(x, s).Text(test.text))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("mend(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}

func TestJoined(t *testing.T) {
	tests := []struct {
		text  string
		spans []encoder.Span
		want  []string
	}{
		{"Vogt & Rae", []encoder.Span{{First: 0, Last: 0, Type: "PER"}, {First: 2, Last: 2, Type: "PER"}}, []string{"ORG Vogt & Rae"}},
		{"Central Bank of Chad", []encoder.Span{{First: 0, Last: 1, Type: "ORG"}, {First: 3, Last: 3, Type: "GPE"}}, []string{"ORG Central Bank of Chad"}},
		{"President of Chad", []encoder.Span{{First: 0, Last: 0, Type: "ROLE"}, {First: 2, Last: 2, Type: "GPE"}}, []string{"ROLE President", "GPE Chad"}},
		{"Orvia and Chad", []encoder.Span{{First: 0, Last: 0, Type: "ORG"}, {First: 2, Last: 2, Type: "GPE"}}, []string{"ORG Orvia", "GPE Chad"}},
	}
	for _, test := range tests {
		x := encoded(test.text)
		var got []string
		for _, s := range newPage(token.Split(test.text), x).mend(test.spans) {
			got = append(got, s.Type+" "+place(x, s).Text(test.text))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("mend(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}

func types(spans []encoder.Span) string {
	out := ""
	for _, s := range spans {
		out += fmt.Sprint(s.Type, " ")
	}
	return out
}

func TestAgree(t *testing.T) {
	text := "Ada Kovar spoke. Kovar left. Lima fell. Lima rose. LIMA sank."
	x := encoded(text)
	spans := []encoder.Span{
		{First: 0, Last: 1, Type: "PER", Confidence: 0.99},
		{First: 4, Last: 4, Type: "ORG", Confidence: 0.93},
		{First: 7, Last: 7, Type: "CITY", Confidence: 0.97},
		{First: 10, Last: 10, Type: "ORG", Confidence: 0.6},
		{First: 13, Last: 13, Type: "PER", Confidence: 0.4},
	}
	agree(text, x, spans)
	if got := types(spans); got != "PER PER CITY CITY CITY " {
		t.Errorf("types %q", got)
	}
}

func TestWhoLedAnEventIsNoEvent(t *testing.T) {
	text := "Kovar-Led Talks. Kovar left."
	x := encoded(text)
	spans := newPage(token.Split(text), x).mend([]encoder.Span{
		{First: 0, Last: 3, Type: "EVENT", Confidence: 0.97},
		{First: 5, Last: 5, Type: "PER", Confidence: 0.96},
	})
	agree(text, x, spans)
	if got := types(spans); got != "PER PER " {
		t.Errorf("types %q", got)
	}
}

func TestAgreeLeavesSureReadings(t *testing.T) {
	text := "Jordan passed the ball. Jordan passed a law."
	x := encoded(text)
	spans := []encoder.Span{
		{First: 0, Last: 0, Type: "PER", Confidence: 0.98},
		{First: 5, Last: 5, Type: "GPE", Confidence: 0.97},
	}
	agree(text, x, spans)
	if got := types(spans); got != "PER GPE " {
		t.Errorf("types %q", got)
	}
}

func TestPlaces(t *testing.T) {
	tests := []struct {
		text       string
		coarse     string
		confidence float64
		want       string
	}{
		{"NAIROBI, Kenya, May 3 (CP) — The talks began.", "PER", 0.99, "CITY"},
		{"OSLO – Prices rose.", "ORG", 0.99, "CITY"},
		{"UNITED NATIONS (AP) — The talks began.", "ORG", 0.99, "ORG"},
		{"NATO said on Monday that it would.", "ORG", 0.99, "ORG"},
		{"Madeira has chosen.", "PER", 0.5, "REGION"},
		{"Jordan has scored.", "PER", 0.97, "PER"},
	}
	for _, test := range tests {
		x := encoded(test.text)
		spans := []encoder.Span{{Type: test.coarse, Confidence: test.confidence}}
		places(token.Split(test.text), x, spans)
		if spans[0].Type != test.want {
			t.Errorf("places(%q, %s %.2f) = %s, want %s", test.text, test.coarse, test.confidence, spans[0].Type, test.want)
		}
	}
}

func TestLegalFormMakesACompany(t *testing.T) {
	text := "Orvia AG grew. Orvia fell. Orvia rose."
	x := encoded(text)
	spans := []encoder.Span{
		{First: 0, Last: 1, Type: "ORG", Confidence: 0.8},
		{First: 4, Last: 4, Type: "CITY", Confidence: 0.7},
		{First: 7, Last: 7, Type: "CITY", Confidence: 0.7},
	}
	agree(text, x, spans)
	if got := types(spans); got != "ORG ORG ORG " {
		t.Errorf("types %q", got)
	}
}
