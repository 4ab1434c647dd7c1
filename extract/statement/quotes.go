package statement

import (
	"sort"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/parse"
	"kgx/extract/token"
	"kgx/graph/schema"
)

// quoteSpeaker is who says what stands in quotation q: the subject of the
// report that it is part of, or of the report nearest to it; a quotation that
// goes on has the speaker of the one before.
func (b *builder) quoteSpeaker(q int) voice {
	if by, ok := b.quoteBy[q]; ok {
		return by
	}
	b.quoteBy[q] = nobody
	by := b.reporter(q)
	if !by.known {
		actor, between := b.actorBefore(q)
		if between {
			b.quoteBy[q] = actor
			return actor
		}
	}
	if !by.known {
		by = b.attributedSpan(b.frames.Quotes[q].Span, None)
	}
	if !by.known && q > 0 && (b.frames.Quotes[q-1].GoesOn || b.sameParagraph(q-1, q)) && b.frames.Quotes[q-1].Outer == b.frames.Quotes[q].Outer {
		by = b.quoteSpeaker(q - 1)
	}
	if !by.known && b.frames.Quotes[q].Outer != frame.None {
		by = b.quoteSpeaker(b.frames.Quotes[q].Outer)
	}
	b.quoteBy[q] = by
	return by
}

func (b *builder) sameParagraph(p, q int) bool {
	between := b.source[min(b.frames.Quotes[p].End, b.frames.Quotes[q].Start):b.frames.Quotes[q].Start]
	return !strings.Contains(between, "\n\n") && len(between) < 400
}

// reporter finds the report of quotation q: a verb of saying outside it, in a
// sentence that it stands in, or right before it with a colon, or right behind
// it in its paragraph.
func (b *builder) reporter(q int) voice {
	quote := b.frames.Quotes[q]
	best, distance := frame.None, 1<<30
	frames := b.frames.Frames
	near := sort.Search(len(frames), func(i int) bool { return b.sentenceSpan(frames[i].Sentence).End >= quote.Start-farthest })
	for i := near; i < len(frames); i++ {
		f := &frames[i]
		at := b.headSpan(i)
		if b.sentenceSpan(f.Sentence).Start > quote.End+farthest {
			break
		}
		if f.Kind != frame.Verb || quote.Contains(at) || f.Argument(frame.Agent) == nil || f.Passive {
			continue
		}
		if inner := b.frames.QuoteAt(at.Start); inner != quote.Outer && inner != frame.None {
			continue
		}
		if _, speaks := embeds(f.Lemma, clausal); !speaks && !quoting[f.Lemma] {
			continue
		}
		if b.hasOwnContent(i, quote.Span) {
			continue
		}
		sentence := b.sentenceSpan(f.Sentence)
		gap := token.Span{Start: min(at.End, quote.End), End: max(at.Start, quote.Start)}
		between := strings.TrimSpace(b.source[gap.Start:gap.End])
		beside := sentence.Overlaps(quote.Span) || at.End <= quote.Start && strings.HasSuffix(strings.TrimRight(between, " \"“'‘"), ":") && len(between) < 200 ||
			at.Start >= quote.End && strings.Trim(b.source[quote.End:max(quote.End, min(sentence.Start, len(b.source)))], " \"”’»)") == "" && sentence.Start >= quote.End
		if !beside || gap.Len() > 500 {
			continue
		}
		d := gap.Len()
		if e, _ := embeds(f.Lemma, clausal); !e.speaks || e.modality != "" {
			d += 40
		}
		if d < distance {
			best, distance = i, d
		}
	}
	if best == frame.None {
		return nobody
	}
	return b.speakerOf(best)
}

// farthest is how far a report may stand from its quotation, in bytes.
const farthest = 600

var quoting = set("call refer describe think believe continue begin ask praise criticise criticize denounce condemn accuse thank urge welcome joke quote cite sing shout")

func (b *builder) sentenceSpan(s int) token.Span {
	t := &b.frames.Trees[s]
	return t.Span(0, len(t.Tokens))
}

// attributed is the source of the attribution, by the attribution head, whose
// content holds frame i.
func (b *builder) attributed(i int) voice {
	return b.attributedSpan(b.headSpan(i), b.frames.Frames[i].Sentence)
}

// attributedSpan is the same of a span of text; in says in which sentence the
// report has to stand, None that it may stand in any: a sentence without marks
// that follows a report is the article's own again, unless a colon leads it.
func (b *builder) attributedSpan(span token.Span, in int) voice {
	for _, a := range b.parse.Attributions {
		if in != None && a.Sentence != in && !strings.HasSuffix(b.sentenceSpan(a.Sentence).Text(b.source), ":") {
			continue
		}
		for _, c := range a.Contents {
			if !c.Contains(span) || len(a.Sources) == 0 || !b.says(a) || b.headlineBefore(a, span) {
				continue
			}
			if by := b.sourceIn(a.Sources[0]); by.known {
				return by
			}
		}
	}
	return nobody
}

// headlineBefore says whether a paragraph that is no sentence, such as a headline,
// holds an attribution and ends before span: "Court hears appeal" tells of no words
// below it.
func (b *builder) headlineBefore(a parse.Attribution, span token.Span) bool {
	at := b.sentenceSpan(a.Sentence)
	if at.End > span.Start {
		return false
	}
	between := b.source[at.End:span.Start]
	return strings.Contains(between, "\n\n") && !strings.HasSuffix(b.source[:at.End], ".") && !strings.HasSuffix(b.source[:at.End], ":") && !strings.Contains(between[:strings.Index(between, "\n\n")], ":")
}

// sourceIn is who a span of text names.
func (b *builder) sourceIn(span token.Span) voice {
	for s := range b.frames.Trees {
		t := &b.frames.Trees[s]
		for k := range t.Tokens {
			if span.Contains(t.Tokens[k].Span) && (t.Tokens[k].Head < 0 || !span.Contains(t.Tokens[t.Tokens[k].Head].Span)) {
				return b.sourceAt(s, k)
			}
		}
	}
	return nobody
}

// actorBefore looks at a sentence outside quotations right before quotation q in
// its paragraph: whoever acts in it speaks next ("Roth turned to Lane. “Iran did
// it.”"). between says whether there is such a sentence.
func (b *builder) actorBefore(q int) (by voice, between bool) {
	quote := b.frames.Quotes[q]
	for s := range b.frames.Trees {
		span := b.sentenceSpan(s)
		if span.End > quote.Start || strings.TrimSpace(strings.Trim(b.source[span.End:quote.Start], "\"“‘' \n")) != "" || strings.Contains(b.source[span.End:quote.Start], "\n") {
			continue
		}
		if b.frames.QuoteAt(span.Start+1) != frame.None || b.frames.QuoteAt(span.End-1) != frame.None || strings.ContainsAny(b.source[span.Start:span.End], "\"“”") {
			return nobody, false
		}
		for i := range b.frames.Frames {
			f := &b.frames.Frames[i]
			if f.Sentence == s && f.Link == frame.Root && f.Kind == frame.Verb && !f.Passive {
				if by := b.speakerOf(i); by.participant != None && schema.IsA(b.layer.Participants[by.participant].Type, "person") {
					return by, true
				}
			}
		}
		return nobody, true
	}
	return nobody, false
}

// hasOwnContent says whether what frame i reports stands outside the quotation:
// "Bruce insists he does not want to sell".
func (b *builder) hasOwnContent(i int, quote token.Span) bool {
	f := &b.frames.Frames[i]
	for _, a := range f.Arguments {
		if a.Frame == frame.None || b.frames.Frames[a.Frame].Link != frame.Content {
			continue
		}
		if c := b.frames.Frames[a.Frame].Span; !c.Overlaps(quote) && !quote.Contains(b.headSpan(a.Frame)) {
			return true
		}
	}
	return false
}

// says says whether an attribution's cue is a word of saying, not of blaming or
// wanting: what follows those is mostly told by the article itself.
func (b *builder) says(a parse.Attribution) bool {
	t := &b.frames.Trees[a.Sentence]
	if a.Cue >= len(t.Tokens) {
		return false
	}
	if strings.HasPrefix(lower(a.CueSpan.Text(b.source)), "according") {
		return true
	}
	e, ok := embeds(lower(t.Lemma(a.Cue)), clausal)
	return ok && e.speaks && e.modality == ""
}
