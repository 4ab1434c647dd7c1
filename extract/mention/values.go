package mention

import (
	"kgx/extract/gazetteer"
	"kgx/extract/mention/timex"
	"kgx/extract/token"
)

// readValues fills in what times, sums and adjectives mean.
func readValues(text *token.Text, found []Mention, date string) {
	s := 0
	for i := range found {
		m := &found[i]
		for s+1 < len(text.Sentences) && text.Sentences[s+1].Start <= m.Start {
			s++
		}
		words := m.Text(text.Source)
		switch m.Kind {
		case Time:
			m.Norm = timex.Normalize(words, text.Sentences[s].Text(text.Source), date)
		case Value:
			m.Norm = normalizeSum(words)
		case Adjective:
			if p, ok := gazetteer.Default().Adjective(words); ok {
				m.Norm = p.Name
			} else if p, ok := gazetteer.Default().Country(words); ok { // "US troops"
				m.Norm = p.Name
			}
		}
	}
}
