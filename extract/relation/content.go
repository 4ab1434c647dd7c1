package relation

import (
	"strings"
	"unicode/utf8"

	"kgx/extract/clause"
	"kgx/extract/token"
)

// content states what the subjects said, promised or threatened: the words
// after the verb, or the quotation that it reports.
func (f *finder) content(i int, fr frame, subjects []int) {
	span := f.contentOf(i, fr.behind)
	if span.Len() == 0 {
		return
	}
	for _, s := range subjects {
		if f.admitsSubject(fr.relation, s) {
			f.state(i, Relation{Subject: s, Object: None, Literal: span, Name: fr.relation, Confidence: fr.confidence})
		}
	}
}

// contentOf is the span of what the verb of clause i governs: a clause, a
// quotation, or an object.
func (f *finder) contentOf(i int, behind string) token.Span {
	c := f.parse.Clauses[i]
	start := f.text.Tokens[c.Verb.Last-1].End
	if behind != "" {
		start = f.text.Tokens[c.Verb.Last].End
	}
	if c.Verb.Lemma == "tell" { // its object is who is told
		for _, o := range c.Objects {
			start = max(start, f.parse.Words(o).End)
		}
	}
	end := f.governed(i, start)
	clausal := end > start
	quote, quoted := f.quoteBy(i)
	if quoted && (f.inverted(c) || !clausal || quote.End < start) {
		return trim(f.text.Source, quote)
	}
	if !clausal && f.parse.Clauses[i].Verb.Lemma != "tell" && !clauseOnly[c.Verb.Lemma] {
		end = f.objectEnd(c, start)
		for ext := f.governed(i, start); ext > end; ext = f.governed(i, start) {
			end = ext
		}
	}
	end = max(end, f.describing(i, start, end))
	source := f.text.Source
	for _, q := range f.parse.Quotes {
		// A quotation that starts in the content ends it, with its mark.
		if q.Start >= start && q.Start <= end+longestMark && q.Start < f.text.Sentences[c.Sentence].End && q.End > end && end > start {
			_, mark := utf8.DecodeRuneInString(source[q.End:])
			end = q.End + mark
		}
	}
	return trim(f.text.Source, token.Span{Start: start, End: end})
}

// longestMark is in bytes: a blank and a quotation mark.
const longestMark = 4

// clauseOnly are verbs of saying whose object is not what is said.
var clauseOnly = map[string]bool{"say": true, "add": true, "write": true, "argue": true, "insist": true, "think": true, "believe": true,
	"report": true, "state": true, "explain": true, "testify": true, "tell": true, "predict": true}

// governed is where the clauses end that hang on clause i as its complement.
func (f *finder) governed(i, start int) int {
	end := start
	inside := map[int]bool{i: true}
	for j := i + 1; j < len(f.parse.Clauses) && f.parse.Clauses[j].Sentence == f.parse.Clauses[i].Sentence; j++ {
		d := f.parse.Clauses[j]
		if d.Parent != clause.None && inside[d.Parent] && d.Start >= start && (d.Parent != i || d.Kind == clause.Complement || d.Kind == clause.Infinitive) {
			inside[j] = true
			end = max(end, d.End)
		}
	}
	return end
}

// objectEnd is where the verb's object ends, with what hangs on it by "of" or
// another preposition.
func (f *finder) objectEnd(c clause.Clause, start int) int {
	end := start
	for _, o := range c.Objects {
		if w := f.parse.Words(o); w.Start >= start {
			end = max(end, w.End)
		}
	}
	first, last := f.parse.PhrasesOf(c.Sentence)
	for k := first + 1; k < last; k++ {
		ph, w := f.parse.Phrases[k], f.parse.Words(k)
		if end > start && w.Start >= end && ph.Prep != "" && !ph.Time && f.parse.Phrases[k-1].Last+1 == ph.First && f.parse.Words(k-1).End == end {
			end = w.End
		}
	}
	return end
}

// describing extends a content by the clauses that describe a noun in it.
func (f *finder) describing(i, start, end int) int {
	for j := i + 1; j < len(f.parse.Clauses) && f.parse.Clauses[j].Sentence == f.parse.Clauses[i].Sentence; j++ {
		if d := f.parse.Clauses[j]; d.Noun != clause.None && f.parse.Words(d.Noun).Start >= start && f.parse.Words(d.Noun).Start < end {
			end = max(end, d.End)
		}
	}
	return end
}

// quoteBy is the first speech that clause i reports.
func (f *finder) quoteBy(i int) (token.Span, bool) {
	for _, q := range f.parse.Quotes {
		if q.By == i && q.Speech && q.Outer == clause.None {
			return q.Span, true
		}
	}
	return token.Span{}, false
}

// inverted says whether the subject follows the verb: "…," said Trump.
func (f *finder) inverted(c clause.Clause) bool {
	return len(c.Subjects) > 0 && f.parse.Phrases[c.Subjects[0]].First >= c.Verb.Last && !c.Verb.Passive
}

// trim takes blanks and marks off both ends.
func trim(source string, s token.Span) token.Span {
	text := s.Text(source)
	const blanks = " ,:\n\t"
	text = strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(text, blanks), "that "), blanks)
	s.Start = s.End - len(text)
	text = strings.TrimRight(text, blanks)
	// Marks without their partner go too.
	for _, marks := range []string{"\"\"", "“”"} {
		open, close := string([]rune(marks)[0]), string([]rune(marks)[1])
		if rest, ok := strings.CutPrefix(text, open); ok && !strings.Contains(strings.TrimSuffix(rest, close), close) {
			s.Start += len(open)
			text = strings.TrimSuffix(rest, close)
		}
	}
	s.End = s.Start + len(text)
	return s
}
