package eval

// namesOfTags compares people, organisations and places with IOB2 tags: exact
// span and class. Spans with other tags are ignored, and so are predictions
// that overlap one, unless a name has exactly their span.
func namesOfTags(gold *Gold, predicted []Article) *PRF {
	var c counts
	for i := range gold.Articles {
		g, p := nameSpans(&gold.Articles[i]), nameSpans(&predicted[i])
		labelled, all := set[span]{}, set[typedSpan]{}
		for _, n := range g {
			labelled.add(n.span)
			all.add(n)
		}
		var others []span
		for _, m := range gold.Articles[i].Mentions {
			if s := (span{m.Begin, m.End}); !labelled.has(s) {
				others = append(others, s)
			}
		}
		counted := set[typedSpan]{}
		for _, n := range p {
			if labelled.has(n.span) || !overlapsAny(n.span, others) {
				counted.add(n)
			}
		}
		c.match(all.common(counted), len(counted), len(all))
	}
	out := c.prf()
	return &out
}

// nameSpans are the article's mentions of people, organisations and places.
func nameSpans(a *Article) []typedSpan {
	var out []typedSpan
	tags := a.tags()
	for _, m := range a.Mentions {
		if class := ClassOf(tags[m.Concept]); class.isName() {
			out = append(out, typedSpan{span{m.Begin, m.End}, string(class)})
		}
	}
	return out
}
