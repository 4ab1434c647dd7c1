package clause

import (
	"fmt"
	"strings"
)

// Show writes the clauses, one a line, for tests and for those who extend the
// lists: kind, verb, subjects, objects, obliques, modality and speaker.
func Show(p *Parse) string {
	var b strings.Builder
	words := func(phrases []int) string {
		var out []string
		for _, i := range phrases {
			s := p.Words(i).Text(p.text.Source)
			if prep := p.Phrases[i].Prep; prep != "" {
				s = prep + "+" + s
			}
			out = append(out, s)
		}
		return strings.Join(out, " | ")
	}
	for i, c := range p.Clauses {
		verb := c.Verb.Lemma
		if c.Verb.Passive {
			verb += " (passive)"
		}
		fmt.Fprintf(&b, "%s", c.Kind)
		if c.Opener != "" {
			fmt.Fprintf(&b, " %s", c.Opener)
		}
		if c.Parent != None {
			fmt.Fprintf(&b, " of %s", p.Clauses[c.Parent].Verb.Lemma)
		}
		fmt.Fprintf(&b, ": [%s] %s [%s]", words(c.Subjects), verb, words(c.Objects))
		if len(c.Obliques) > 0 {
			fmt.Fprintf(&b, " {%s}", words(c.Obliques))
		}
		if m := p.Modality(i); m != Asserted {
			fmt.Fprintf(&b, " %s", m)
		}
		if s := p.Speaker(i); s != None {
			fmt.Fprintf(&b, " says %s", p.Words(s).Text(p.text.Source))
		}
		b.WriteByte('\n')
	}
	return b.String()
}
