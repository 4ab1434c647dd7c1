package relation

import (
	"slices"
	"sort"

	"kgx/extract/encoder"
	"kgx/extract/mention"
	"kgx/extract/token"
	"kgx/schema"
)

// leastMargin is the score over the head's own threshold from which a relation
// is taken over. Beside the patterns, which are right in seven of eight cases,
// what the head is less sure of costs more than it gives (docs/model.md).
const leastMargin = 1.5

// classified adds what the trained head reads from the whole article: the
// relations that news states of people, organisations and places, across
// sentences. A relation that the patterns found in another modality alone, or
// in somebody's mouth, stays theirs: a threat is no fact.
func (f *finder) classified(pairs *encoder.Pairs, x *encoder.Encoding) {
	mentioned, entities := f.mentioned(x)
	held := f.heldOtherwise()
	sentences := f.sentencesOf()
	pairs.Score(x, mentioned, func(s encoder.Scored) {
		subject, object := entities[s.Subject], entities[s.Object]
		for i, margin := range s.Margins {
			if margin < leastMargin {
				continue
			}
			name := ours(pairs.Names[i])
			if name == "" || !f.admits(name, subject, object) || held[statement{name, subject, object}] {
				continue
			}
			f.found = append(f.found, Relation{Subject: subject, Object: object, Name: name, Modality: Asserted, Speaker: None, Place: None,
				Evidence: f.support(x, sentences, subject, object, s.Context), Confidence: encoder.Logistic(margin)})
		}
	})
}

// ours is the name in package schema of a relation of the labelled articles.
func ours(dwie string) string {
	r, _ := schema.RelationOfDWIE(dwie)
	return r.Name
}

// mentioned are the entities as the head sees them: by their names and
// adjectives. entities are their indexes.
func (f *finder) mentioned(x *encoder.Encoding) (out []encoder.Mentioned, entities []int) {
	for e, ent := range f.entities {
		if ent.Nameless || !schema.IsNode(ent.Type) {
			continue
		}
		m := encoder.Mentioned{Type: "GPEX"} // what is only ever meant by an adjective
		for _, i := range ent.Mentions {
			switch f.mentions[i].Kind {
			case mention.Name:
				m.Type = mention.Coarse(ent.Type)
			case mention.Adjective:
			default:
				continue
			}
			m.Words = append(m.Words, wordAt(x, f.mentions[i].Start))
		}
		if len(m.Words) > 0 {
			slices.Sort(m.Words)
			m.Words = slices.Compact(m.Words)
			out, entities = append(out, m), append(entities, e)
		}
	}
	return out, entities
}

// wordAt is the encoder's word that byte at stands in.
func wordAt(x *encoder.Encoding, at int) int {
	return sort.Search(len(x.Words), func(i int) bool { return x.Words[i].End > at })
}

// statement is a relation between two entities, whoever holds it and how.
type statement struct {
	name            string
	subject, object int
}

// heldOtherwise are the statements that the patterns found, but not as what
// the article itself asserts.
func (f *finder) heldOtherwise() map[statement]bool {
	held := map[statement]bool{}
	for _, r := range f.found {
		s := statement{r.Name, r.Subject, r.Object}
		own := r.Modality == Asserted && r.Speaker == None && r.SpeakerText.Len() == 0
		if was, seen := held[s]; !seen || was {
			held[s] = !own
		}
	}
	return held
}

// sentencesOf are the sentences that mention each entity, ascending.
func (f *finder) sentencesOf() [][]int {
	out := make([][]int, len(f.entities))
	for e, ent := range f.entities {
		for _, m := range ent.Mentions {
			out[e] = append(out[e], f.parse.SentenceAt(f.mentions[m].Start))
		}
		slices.Sort(out[e])
		out[e] = slices.Compact(out[e])
	}
	return out
}

// support is the evidence for what the head says of two entities: of the
// sentences that mention both the one that the pair's context draws on most
// (after Ma et al. 2023, arXiv 2302.08675); where none mentions both, the two
// that mention them first.
func (f *finder) support(x *encoder.Encoding, sentences [][]int, subject, object int, context encoder.Context) []token.Span {
	drawn := map[int]float32{}
	for _, stretch := range context {
		for i, w := range stretch.Weights {
			drawn[f.parse.SentenceAt(x.Words[stretch.First+i].Start)] += w
		}
	}
	both := slices.DeleteFunc(slices.Clone(sentences[subject]), func(s int) bool { return !slices.Contains(sentences[object], s) })
	if len(both) > 0 {
		best := slices.MaxFunc(both, func(a, b int) int { return compareThenFirst(drawn, a, b) })
		return []token.Span{f.text.Sentences[best].Span}
	}
	first := []int{sentences[subject][0], sentences[object][0]}
	slices.Sort(first)
	return []token.Span{f.text.Sentences[first[0]].Span, f.text.Sentences[first[1]].Span}
}

// compareThenFirst orders sentences by how much is drawn on them, the earlier
// one above an equal later one.
func compareThenFirst(drawn map[int]float32, a, b int) int {
	switch {
	case drawn[a] < drawn[b]:
		return -1
	case drawn[a] > drawn[b]:
		return 1
	}
	return b - a
}
