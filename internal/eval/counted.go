package eval

// counted returns the predicted article without what is not held against it:
// mentions that overlap a span which gold ignores (unless gold has exactly
// that span as something else), and mentions of classes that gold does not
// label. Relations stay; one whose argument lost its mentions can match none.
func counted(gold *Gold, g, p *Article) *Article {
	goldTags, labelled := g.tags(), set[span]{}
	var ignored []span
	for _, m := range g.Mentions {
		if s := (span{m.Begin, m.End}); ClassOf(goldTags[m.Concept]) == Ignore {
			ignored = append(ignored, s)
		} else {
			labelled.add(s)
		}
	}
	out := *p
	out.Mentions = nil
	tags := p.tags()
	for _, m := range p.Mentions {
		s := span{m.Begin, m.End}
		if _, known := gold.Classes[ClassOf(tags[m.Concept])]; known && (labelled.has(s) || !overlapsAny(s, ignored)) {
			out.Mentions = append(out.Mentions, m)
		}
	}
	return &out
}

func overlapsAny(s span, others []span) bool {
	for _, o := range others {
		if s.overlaps(o) {
			return true
		}
	}
	return false
}
