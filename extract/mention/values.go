package mention

import (
	"kgx/extract/gazetteer"
	"kgx/extract/token"
)

// readValues fills in what sums and adjectives mean.
func readValues(text *token.Text, found []Mention) {
	for i := range found {
		m := &found[i]
		words := m.Text(text.Source)
		switch m.Kind {
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
