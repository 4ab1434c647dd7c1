package mention

import (
	"slices"
	"strings"
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/token"
)

// tagged spans of a test: "PER 0.9 Ada Mboya", words by number.
func spanTexts(p *page, spans []encoder.Span) []string {
	var out []string
	for _, s := range spans {
		out = append(out, s.Type+" "+p.text(s))
	}
	return out
}

// span is the tagger's span over the words of text that read so.
func span(t *testing.T, p *page, coarse string, confidence float64, words string) encoder.Span {
	t.Helper()
	for i := range p.words {
		for j := i; j < len(p.words); j++ {
			if s := (encoder.Span{First: i, Last: j, Type: coarse, Confidence: confidence}); p.text(s) == words {
				return s
			}
		}
	}
	t.Fatalf("no %q in %q", words, p.source)
	return encoder.Span{}
}

func TestNamesAreCutAtTitlesLettersAndSentences(t *testing.T) {
	tests := []struct {
		text, coarse, words string
		want                []string
	}{
		{"Dame Rosa Wynne KBE left.", "PER", "Dame Rosa Wynne KBE", []string{"ROLE Dame", "PER Rosa Wynne"}},
		{"Then Sgt. Ole Hammer left.", "PER", "Sgt. Ole Hammer", []string{"ROLE Sgt.", "PER Ole Hammer"}},
		{"Tom Alder, M.D., left.", "PER", "Tom Alder, M.D.", []string{"PER Tom Alder"}},
		{"Tom Alder, M.D., left.", "PER", "M.D.", nil},
		{"They saw Mr Strand there.", "ROLE", "Mr Strand", []string{"ROLE Mr", "PER Strand"}},
		{"They saw Mrs Strand there.", "CITY", "Strand", []string{"PER Strand"}},
		{"Then Miss March left.", "EVENT", "Miss March", []string{"PER March"}},
		{"Then Lady Hale left.", "PER", "Lady Hale", []string{"PER Lady Hale"}},
		{"He named Lee Cho. Lunn left.", "PER", "Lee Cho. Lunn", []string{"PER Lee Cho", "PER Lunn"}},
		{"He named J. R. Cho here.", "PER", "J. R. Cho", []string{"PER J. R. Cho"}},
		{"The 🎉 Party Corp left.", "ORG", "🎉 Party Corp", []string{"ORG Party Corp"}},
		{"It cost €3 million then.", "MONEY", "€3 million", []string{"MONEY €3 million"}},
	}
	for _, test := range tests {
		p := newPage(token.Split(test.text), encoded(test.text))
		spans := p.splitTitles(p.mend([]encoder.Span{span(t, p, test.coarse, 0.8, test.words)}))
		if got := spanTexts(p, spans); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}

func TestNamesGrow(t *testing.T) {
	tests := []struct {
		text, coarse, words, want string
	}{
		{"He met Ong Teck Soon in Rome.", "PER", "Ong Teck", "PER Ong Teck Soon"},
		{"He met Karl Weiss Monday in Rome.", "PER", "Karl Weiss", "PER Karl Weiss"},
		{"OWNER NORTHGATE FOODS SAID NO.", "ORG", "NORTHGATE", "ORG NORTHGATE FOODS"},
		{"Yesterday Beta Steel said no.", "PER", "Beta", "ORG Beta Steel"},
	}
	for _, test := range tests {
		p := newPage(token.Split(test.text), encoded(test.text))
		got := spanTexts(p, p.grow([]encoder.Span{span(t, p, test.coarse, 0.7, test.words)}))
		if !slices.Equal(got, []string{test.want}) {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}

func TestRoleKeepsNoCompany(t *testing.T) {
	text := "Sacked Orvia Motor Co boss Carlo Gennaro left."
	p := newPage(token.Split(text), encoded(text))
	spans := []encoder.Span{span(t, p, "PER", 0.7, "Orvia"), span(t, p, "ROLE", 0.7, "Motor Co boss"), span(t, p, "PER", 0.9, "Carlo Gennaro")}
	if got, want := spanTexts(p, p.grow(spans)), []string{"ORG Orvia Motor Co", "ROLE boss", "PER Carlo Gennaro"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestMonthsAsFirstNames(t *testing.T) {
	for text, want := range map[string]string{
		"He met June Winters there.": "PER June Winters",
		"He left in June Winters.":   "EVENT June Winters",
		"He saw the May Day parade.": "EVENT May Day",
	} {
		p := newPage(token.Split(text), encoded(text))
		_, words, _ := strings.Cut(want, " ")
		spans := []encoder.Span{span(t, p, "EVENT", 0.6, words)}
		p.people(spans)
		if got := spanTexts(p, spans)[0]; got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestMonthBeforeSurname(t *testing.T) {
	for text, want := range map[string][]string{
		"Then June Albright left.": {"PER June Albright"},
		"In June Albright left.":   {"TIME June", "PER Albright"},
	} {
		p := newPage(token.Split(text), encoded(text))
		if got := spanTexts(p, p.monthNames([]encoder.Span{span(t, p, "TIME", 0.9, "June"), span(t, p, "PER", 0.9, "Albright")})); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestNounsBesideNames(t *testing.T) {
	tests := []struct {
		text, coarse, words, want, fine string
	}{
		{"The German carmaker Brandt recalled vans.", "PER", "Brandt", "ORG", "company"},
		{"The physicist van der Moor won a prize.", "ORG", "van der Moor", "PER", ""},
		{"L'Avenir, the newspaper, said so.", "PER", "L'Avenir", "ORG", "media"},
		{"Al-Wahda, the club, won.", "PER", "Al-Wahda", "ORG", "sport_team"},
		{"The company Brandt founded in 1990 failed.", "PER", "Brandt", "PER", ""},
		{"Brandt, the company said, had left.", "PER", "Brandt", "PER", ""},
		{"In Berlin, the party of the left won.", "CITY", "Berlin", "CITY", ""},
		{"He lives in Georgia state now.", "CITY", "Georgia", "REGION", "state"},
	}
	for _, test := range tests {
		p := newPage(token.Split(test.text), encoded(test.text))
		spans := []encoder.Span{span(t, p, test.coarse, 0.98, test.words)}
		fine := p.hear(spans)
		if got := spans[0].Type; got != test.want || fine[p.use(spans[0])] != test.fine {
			t.Errorf("%s: %s %q, want %s %q", test.text, got, fine, test.want, test.fine)
		}
	}
}

func TestShortNamesOfCompanies(t *testing.T) {
	text := "Brightwell Technologies fell. Brightwell cut jobs. Tom Brightwell left. Brightwell was sad."
	p := newPage(token.Split(text), encoded(text))
	spans := []encoder.Span{{First: 0, Last: 1, Type: "ORG", Confidence: 0.9}, {First: 4, Last: 4, Type: "PER", Confidence: 0.99},
		{First: 8, Last: 9, Type: "PER", Confidence: 0.99}, {First: 12, Last: 12, Type: "PER", Confidence: 0.99}}
	p.shortNames(spans, map[string]string{})
	if got := types(spans); got != "ORG ORG PER PER " {
		t.Errorf("types %s of %q", got, spanTexts(p, spans))
	}
}

func TestAddressesAreNoNames(t *testing.T) {
	text := "Write to anna.bell@norvik.org or @annabell of Norvik, see www.norvik.org."
	p := newPage(token.Split(text), encoded(text))
	var spans []encoder.Span
	for _, words := range []string{"anna.bell@norvik.org", "@annabell", "Norvik", "norvik.org"} {
		spans = append(spans, span(t, p, "PER", 0.9, words))
	}
	if got := spanTexts(p, p.withoutAddresses(spans)); !slices.Equal(got, []string{"PER Norvik"}) {
		t.Errorf("%q", got)
	}
}

func TestFirmsCalledLikePeople(t *testing.T) {
	tests := []struct {
		text string
		tags []string // coarse type and words
		want []string
	}{
		{"Ada Pellam sued. Pellam's chief executive left.", []string{"PER Ada Pellam", "PER Pellam"}, []string{"ORG Ada Pellam", "ORG Pellam"}},
		{"Then Pellam's chief of staff left.", []string{"PER Pellam"}, []string{"PER Pellam"}},
		{"Mr Pellam wept. Then Pellam's shareholders left.", []string{"PER Pellam", "PER Pellam"}, []string{"PER Pellam", "PER Pellam"}},
		{"Brandt bought Orvia Foods.", []string{"PER Brandt", "ORG Orvia Foods"}, []string{"ORG Brandt", "ORG Orvia Foods"}},
		{"Uta Brandt left. Brandt bought Orvia Foods.", []string{"PER Uta Brandt", "PER Brandt", "ORG Orvia Foods"}, []string{"PER Uta Brandt", "PER Brandt", "ORG Orvia Foods"}},
		{"Brandt bought bread.", []string{"PER Brandt"}, []string{"PER Brandt"}},
		{"Orvak fell. Then Orvak rose.", []string{"PER Orvak", "ORG Orvak"}, []string{"ORG Orvak", "ORG Orvak"}},
		{"Uta Orvak left. Orvak fell. Then Orvak rose.", []string{"PER Uta Orvak", "PER Orvak", "ORG Orvak"}, []string{"PER Uta Orvak", "PER Orvak", "ORG Orvak"}},
		{"The Norwegian Fjord Protection Agency left. Nfpa wept.", []string{"ORG Norwegian Fjord Protection Agency", "PER Nfpa"}, []string{"ORG Norwegian Fjord Protection Agency", "ORG Nfpa"}},
	}
	for _, test := range tests {
		p := newPage(token.Split(test.text), encoded(test.text))
		var spans []encoder.Span
		for _, tag := range test.tags {
			coarse, words, _ := strings.Cut(tag, " ")
			from := 0
			if n := len(spans); n > 0 {
				from = spans[n-1].Last + 1
			}
			spans = append(spans, spanFrom(t, p, coarse, words, from))
		}
		p.firms(spans)
		if got := spanTexts(p, spans); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}

// spanFrom is the tagger's span over the words from word first on that read so.
func spanFrom(t *testing.T, p *page, coarse, words string, first int) encoder.Span {
	t.Helper()
	for i := first; i < len(p.words); i++ {
		for j := i; j < len(p.words); j++ {
			if s := (encoder.Span{First: i, Last: j, Type: coarse, Confidence: 0.9}); p.text(s) == words {
				return s
			}
		}
	}
	t.Fatalf("no %q in %q", words, p.source)
	return encoder.Span{}
}

func TestAcronymBeforeRole(t *testing.T) {
	for text, want := range map[string][]string{
		"Then WIPE chief Ola Berg left.": {"ORG WIPE", "ROLE chief", "PER Ola Berg"},
		"Then wipe chief Ola Berg left.": {"ROLE chief", "PER Ola Berg"},
		"Then TV chief Ola Berg left.":   {"ROLE chief", "PER Ola Berg"},
	} {
		p := newPage(token.Split(text), encoded(text))
		spans := p.acronyms([]encoder.Span{span(t, p, "ROLE", 0.9, "chief"), span(t, p, "PER", 0.9, "Ola Berg")})
		if got := spanTexts(p, spans); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestNamesThatTellTheirType(t *testing.T) {
	for name, want := range map[string][2]bool{ // company, built
		"Pellam Microsystems":           {true, false},
		"Wagner Group":                  {false, false},
		"Institute of Technology":       {false, false},
		"Society for Airlines":          {false, false},
		"Airlines":                      {false, false},
		"Old Quay Bridge":               {false, true},
		"Norra Harbour":                 {false, false},
		"Bridge":                        {false, false},
		"Pellam Pharmaceuticals Bay":    {false, false},
		"Northgate International Tower": {false, true},
	} {
		if got := [2]bool{endsAsCompany(name), builtName(name)}; got != want {
			t.Errorf("%s: a company %v, built %v; want %v", name, got[0], got[1], want)
		}
	}
}

func TestWhoIsAddressedIsAPerson(t *testing.T) {
	for words, want := range map[string]string{"Ms. Lindgren": "ROLE Ms. PER Lindgren", "Mr. Coffee Maker": "ORG Mr. Coffee Maker"} {
		p := newPage(token.Split("He called "+words+" twice."), encoded("He called "+words+" twice."))
		spans := p.splitTitles([]encoder.Span{span(t, p, "ORG", 0.7, words)})
		if got := strings.Join(spanTexts(p, spans), " "); got != want {
			t.Errorf("%s: %s, want %s", words, got, want)
		}
	}
}
