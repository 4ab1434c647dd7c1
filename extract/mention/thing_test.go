package mention

import (
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/token"
)

func TestNounsBesideNamesOfThingsTellTheirType(t *testing.T) {
	tests := []struct{ text, coarse, words, want string }{
		{"She starred in the drama Salt Road last year.", "MISC", "Salt Road", "film"},
		{"It opens with Salt Road, a historical epic starring Leo Hart.", "MISC", "Salt Road", "work"},
		{"A virus called Bofra is spreading.", "ORG", "Bofra", "product"},
		{"It launches its first console, the QSP, in May.", "ORG", "QSP", "product"},
		{"He hosts the Blue Room show.", "EVENT", "Blue Room", "tv_show"},
		{"It is part of the Green Roofs initiative.", "MISC", "Green Roofs", "project"},
		{"In the film Leo Hart sings.", "PER", "Leo Hart", ""},
		{"The film Pellam made in May failed.", "ORG", "Pellam", ""},
		{"They sold the film. Pellam lost.", "ORG", "Pellam", ""},
	}
	for _, test := range tests {
		p := newPage(token.Split(test.text), encoded(test.text))
		spans, told := []encoder.Span{span(t, p, test.coarse, 0.8, test.words)}, map[string]string{}
		p.things(spans, told)
		if got := told[p.use(spans[0])]; got != test.want {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}
