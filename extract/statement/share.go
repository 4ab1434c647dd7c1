package statement

import (
	"strings"

	"kgx/extract/frame"
	"kgx/extract/token"
)

// wholeOf is what the share at token h of sentence s is a share of, where its own
// words do not say it: that of the share told before it. "60 percent of the drivers
// were for it, 30 percent were against it"; "" where there is none nearby.
func (b *builder) wholeOf(s, h int) string {
	for n := s; n >= 0 && n >= s-2; n-- {
		t := &b.frames.Trees[n]
		last := len(t.Tokens)
		if n == s {
			last = h
		}
		for k := last - 1; k >= 0; k-- {
			if m := b.valueAt(t.Tokens[k].Span); m == nil || amount(b.source, m.Span).Unit != "%" {
				continue
			}
			for _, of := range t.Children(k, "nmod") {
				if t.Preposition(of) == "of" {
					return b.phrase(t, of).Text(b.source)
				}
			}
		}
	}
	return ""
}

// partOf widens the words of an amount by what it is a part of: "6% of the shares".
func (b *builder) partOf(t *frame.Tree, h int, amount token.Span) token.Span {
	for _, k := range t.Children(h, "nmod") {
		if t.Preposition(k) != "of" || k < h {
			continue
		}
		whole := b.wider(t, k, frame.None)
		if between := b.source[min(amount.End, whole.Start):whole.Start]; len(between) < 12 && !strings.ContainsAny(between, ",;(") {
			amount.End = whole.End
		}
	}
	return amount
}
