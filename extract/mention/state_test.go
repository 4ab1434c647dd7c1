package mention

import (
	"slices"
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/token"
)

// given is a span of the tagger by its type, confidence and words.
type given struct {
	coarse     string
	confidence float64
	words      string
}

func spansOf(t *testing.T, p *page, all []given) []encoder.Span {
	t.Helper()
	var out []encoder.Span
	from := 0
	for _, g := range all {
		found := false
		for i := from; i < len(p.words) && !found; i++ {
			for j := i; j < len(p.words); j++ {
				if s := (encoder.Span{First: i, Last: j, Type: g.coarse, Confidence: g.confidence}); p.text(s) == g.words {
					out, from, found = append(out, s), j+1, true
					break
				}
			}
		}
		if !found {
			t.Fatalf("no %q in %q", g.words, p.source)
		}
	}
	return out
}

func TestAbbreviatedStates(t *testing.T) {
	tests := []struct {
		text  string
		spans []given
		want  []string
		name  string
	}{
		{"The plant in Salem, Ore., closed.", []given{{"FAC", 0.5, "Salem, Ore"}}, []string{"CITY Salem", "REGION Ore"}, "Oregon"},
		{"Sen. Ada Voss (D-Pa.) left.", []given{{"PER", 0.9, "Ada Voss"}, {"ORG", 0.5, "Pa"}}, []string{"PER Ada Voss", "REGION Pa"}, "Pennsylvania"},
		{"Rep. Ada Voss (R-OH) left.", []given{{"ORG", 0.5, "OH"}}, []string{"REGION OH"}, "Ohio"},
		{"The PA news agency left.", []given{{"ORG", 0.9, "PA"}}, []string{"ORG PA"}, ""},
		{"Lin Pa left.", []given{{"PER", 0.9, "Lin Pa"}}, []string{"PER Lin Pa"}, ""},
	}
	for _, test := range tests {
		p := newPage(token.Split(test.text), encoded(test.text))
		spans, names, _ := p.states(spansOf(t, p, test.spans))
		if got := spanTexts(p, spans); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
		if got := names[p.use(spans[len(spans)-1])]; got != test.name {
			t.Errorf("%s: abbreviates %q, want %q", test.text, got, test.name)
		}
	}
}

func TestUnglue(t *testing.T) {
	tests := []struct {
		text  string
		spans []given
		want  []string
	}{
		{"Ada Voss Leads The Race In Five Polls\nVoters like Ada Voss. She leads.", []given{{"PER", 0.9, "Ada Voss Leads"}, {"PER", 0.9, "Ada Voss"}}, []string{"PER Ada Voss", "PER Ada Voss"}},
		{"He saw Ada Voss Kern and Ada Voss and Tom Kern.", []given{{"PER", 0.9, "Ada Voss Kern"}, {"PER", 0.9, "Ada Voss"}, {"PER", 0.9, "Tom Kern"}},
			[]string{"PER Ada Voss Kern", "PER Ada Voss", "PER Tom Kern"}},
		{"Judges Elect A High Court Justice This Week.", []given{{"ORG", 0.9, "High Court Justice"}}, []string{"ORG High Court"}},
		{"The Department of Justice said no.", []given{{"ORG", 0.9, "Department of Justice"}}, []string{"ORG Department of Justice"}},
		{"She may become the Governor of your town.", []given{{"PER", 0.9, "Governor"}}, []string{"ROLE Governor"}},
		{"He says farmer deserves a prize.", []given{{"PER", 0.6, "farmer"}}, nil},
		{"Gov. Ada Voss (D) left.", []given{{"PER", 0.9, "Ada Voss"}, {"ORG", 0.4, "D"}}, []string{"PER Ada Voss"}},
	}
	for _, test := range tests {
		p := newPage(token.Split(test.text), encoded(test.text))
		if got := spanTexts(p, p.unglue(spansOf(t, p, test.spans))); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}

func TestTeamsCalledAsTheirPlaces(t *testing.T) {
	tests := []struct {
		text  string
		spans []given
		want  string
	}{
		{"It drew the semi-final sides Chad, Peru and Norway.", []given{{"GPE", 0.9, "Chad"}, {"GPE", 0.9, "Peru"}, {"GPE", 0.9, "Norway"}}, "ORG ORG ORG "},
		{"Leeds have sold their keeper. His time at Leeds is over.", []given{{"CITY", 0.9, "Leeds"}, {"CITY", 0.9, "Leeds"}}, "ORG ORG "},
		{"Leeds striker Tom Reed left. He was born in Leeds.", []given{{"CITY", 0.9, "Leeds"}, {"CITY", 0.9, "Leeds"}}, "ORG CITY "},
		{"Chad and Peru have met.", []given{{"GPE", 0.9, "Chad"}, {"GPE", 0.9, "Peru"}}, "GPE GPE "},
		{"Leeds has sold its tram.", []given{{"CITY", 0.9, "Leeds"}}, "CITY "},
	}
	for _, test := range tests {
		p := newPage(token.Split(test.text), encoded(test.text))
		spans := spansOf(t, p, test.spans)
		p.teams(spans, map[string]string{})
		if got := types(spans); got != test.want {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}

func TestTypesThatNamesTell(t *testing.T) {
	tests := []struct {
		name, label string
		confidence  float64
		want        string
	}{
		{"Clean Rivers Act", "misc", 0.9, "law"},
		{"Salem Protocol", "misc", 0.9, "agreement"},
		{"Congress", "agency", 0.9, "government"},
		{"Democrats", "ethnicity", 0.8, "party"},
		{"Department of Fisheries", "ministry", 0.4, "ministry"},
		{"NRU", "party", 0.4, "organization"},
		{"NRU", "party", 0.9, "party"},
		{"Low Water", "film", 0.4, "work"},
		{"Low Water", "film", 0.55, "film"},
		{"Ada Voss", "deity", 0.4, "person"},
	}
	for _, test := range tests {
		if got := told(test.name, test.label, test.confidence).kind; got != test.want {
			t.Errorf("%s, %s at %.1f: %s, want %s", test.name, test.label, test.confidence, got, test.want)
		}
	}
}

func TestShortened(t *testing.T) {
	tests := []struct {
		stem  string
		legal bool
		want  []string
	}{
		{"Pellam Orvia", true, []string{"Pellam Orvia", "Pellam"}},
		{"Pellam Orvia", false, []string{"Pellam Orvia"}},
		{"Chicago Orvia", true, []string{"Chicago Orvia"}},
		{"John Pellam", true, []string{"John Pellam", "Pellam"}},
		{"Pellam's", true, []string{"Pellam's", "Pellam"}},
	}
	for _, test := range tests {
		if got := shortened(test.stem, test.legal); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.stem, got, test.want)
		}
	}
}

func TestSentencesBeginWithWhatANameIs(t *testing.T) {
	text := "Bookmaker Henry Pell took bets. The firm Henry Pell said so."
	p := newPage(token.Split(text), encoded(text))
	spans := spansOf(t, p, []given{{"PER", 0.99, "Henry Pell"}, {"PER", 0.99, "Henry Pell"}})
	p.hear(spans)
	if got := types(spans); got != "ORG ORG " {
		t.Errorf("types %q", got)
	}
}

func TestPeopleAndPapersByWhatIsSaidOfThem(t *testing.T) {
	tests := []struct {
		text  string
		spans []given
		want  string
	}{
		{"Ines Duarte said no. Mr Duarte left.", []given{{"ORG", 0.7, "Ines Duarte"}, {"PER", 0.9, "Duarte"}}, "PER PER "},
		{"Rob is well, said Ian Robson.", []given{{"ORG", 0.5, "Rob"}, {"PER", 0.9, "Ian Robson"}}, "PER PER "},
	}
	for _, test := range tests {
		p := newPage(token.Split(test.text), encoded(test.text))
		spans := spansOf(t, p, test.spans)
		p.people(spans)
		if got := types(spans); got != test.want {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
	text := "On Friday, the Beacon reported a fire."
	p := newPage(token.Split(text), encoded(text))
	spans := spansOf(t, p, []given{{"PER", 0.9, "Beacon"}})
	p.firms(spans)
	if got := types(spans); got != "ORG " {
		t.Errorf("types %q", got)
	}
}

func TestShortNameOfABroadcaster(t *testing.T) {
	text := "Vantor News showed it. Vantor showed no other."
	p := newPage(token.Split(text), encoded(text))
	spans, told := spansOf(t, p, []given{{"ORG", 0.9, "Vantor News"}, {"PER", 0.8, "Vantor"}}), map[string]string{}
	p.shortNames(spans, told)
	if got := types(spans); got != "ORG ORG " || told["ORG vantor"] != "media" {
		t.Errorf("types %q, %v", got, told)
	}
}
