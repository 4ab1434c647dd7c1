package eval

// Mentions are the figures of what was found where, and as what.
type Mentions struct {
	Span    PRF           `json:"span"`           // exact span
	Typed   PRF           `json:"typed"`          // exact span and class
	Names   PRF           `json:"names"`          // people, organisations and places only, span and class
	Tags    *PRF          `json:"tags,omitempty"` // exact span and tag, over all tags of concepts
	ByClass map[Class]PRF `json:"by_class"`
}

// mentionCounts are summed over articles.
type mentionCounts struct {
	span, tags counts
	class      map[Class]*counts
}

func newMentionCounts() *mentionCounts {
	m := &mentionCounts{class: map[Class]*counts{}}
	for _, c := range Classes {
		m.class[c] = &counts{}
	}
	return m
}

// typedSpan is a span as something: a class or a tag.
type typedSpan struct {
	span
	as string
}

// add compares one article; p holds only what counts, raw all that was
// predicted. The figure over tags takes raw, as the paper's own scorer does.
func (m *mentionCounts) add(gold *Gold, g, p, raw *Article) {
	goldClass, predictedClass := classedSpans(g, gold.Classes), classedSpans(p, gold.Classes)
	goldSpans, predictedSpans := set[span]{}, set[span]{}
	for s := range goldClass {
		goldSpans.add(s.span)
		m.class[Class(s.as)].gold++
		if predictedClass.has(s) {
			m.class[Class(s.as)].goldFound++
		}
	}
	for s := range predictedClass {
		predictedSpans.add(s.span)
		m.class[Class(s.as)].predicted++
		if goldClass.has(s) {
			m.class[Class(s.as)].predictedRight++
		}
	}
	m.span.match(goldSpans.common(predictedSpans), len(predictedSpans), len(goldSpans))
	goldTags, predictedTags := taggedSpans(g), taggedSpans(raw)
	m.tags.match(goldTags.common(predictedTags), len(predictedTags), len(goldTags))
}

// classedSpans returns the article's spans with their classes as the labels
// name them, without those that they do not know.
func classedSpans(a *Article, classes map[Class]Class) set[typedSpan] {
	out, tags := set[typedSpan]{}, a.tags()
	for _, m := range a.Mentions {
		if class, known := classes[ClassOf(tags[m.Concept])]; known {
			out.add(typedSpan{span{m.Begin, m.End}, string(class)})
		}
	}
	return out
}

func taggedSpans(a *Article) set[typedSpan] {
	out, tags := set[typedSpan]{}, a.tags()
	for _, m := range a.Mentions {
		for _, tag := range tags[m.Concept] {
			out.add(typedSpan{span{m.Begin, m.End}, tag})
		}
	}
	return out
}

// figures reports the classes that gold labels.
func (m *mentionCounts) figures(gold *Gold) *Mentions {
	out := &Mentions{Span: m.span.prf(), ByClass: map[Class]PRF{}}
	var typed, names counts
	for _, c := range Classes {
		if gold.Classes[c] != c {
			continue
		}
		out.ByClass[c] = m.class[c].prf()
		typed.add(*m.class[c])
		if c.isName() {
			names.add(*m.class[c])
		}
	}
	out.Typed, out.Names = typed.prf(), names.prf()
	if gold.Tags {
		tags := m.tags.prf()
		out.Tags = &tags
	}
	return out
}
