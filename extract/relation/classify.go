package relation

import (
	"cmp"
	"slices"
	"strings"

	"kgx/extract/encoder"
	"kgx/extract/heads"
	"kgx/extract/mention"
	"kgx/extract/token"
	"kgx/graph/schema"
)

// What is taken over beside what patterns find. The values were chosen on
// labelled news (docs/model.md).
const (
	leastProbability = 0.6 // of relations that pairs.tsv has trees for
	leastOffice      = 0.8 // of offices with one holder, which are known to all and wrong to many
	leastMargin      = 1.5 // of others: the head's score over its own threshold
	// What the head adds to the trees' log-odds: headWeight for each unit of margin between these two.
	headWeight            = 0.2
	lowMargin, highMargin = -4, 3
)

// candidate is an ordered pair of entities that relations may hold between.
// features and margins are valid only while it is looked at.
type candidate struct {
	subject, object int
	features        []float32 // of package-wide features
	margins         []float32 // the head's, by its relations
	context         heads.Context
}

// scored calls yield for the pairs of entities that stand within the head's
// reach.
func (f *finder) scored(pairs *heads.Pairs, x *encoder.Encoding, yield func(candidate)) {
	mentioned, entities := f.mentioned(x)
	view := f.look()
	row := make([]float32, len(view.names))
	pairs.Score(len(x.Words), x.Vector, mentioned, func(s heads.Scored) {
		c := candidate{entities[s.Subject], entities[s.Object], row, s.Margins, s.Context}
		if len(view.all[c.subject].places) > 0 && len(view.all[c.object].places) > 0 {
			view.pair(row, c.subject, c.object)
			yield(c)
		}
	})
}

// classified adds what the whole article tells of two entities, beyond what a
// sentence states: trees weigh the patterns' findings, roles, distances and
// names, and the head what it reads. A relation that the patterns found in
// another modality alone, or in somebody's mouth, stays theirs: a threat is no
// fact.
func (f *finder) classified(pairs *heads.Pairs, x *encoder.Encoding) {
	patterns := f.asserted()
	held := f.heldOtherwise()
	sentences := f.sentencesOf()
	names := make([]string, len(pairs.Names))
	for i, n := range pairs.Names {
		names[i] = ours(n)
	}
	admitted := map[[2]string][]hypothesis{}
	var guesses []Relation
	f.scored(pairs, x, func(c candidate) {
		types := [2]string{f.typeOf(c.subject), f.typeOf(c.object)}
		if _, known := admitted[types]; !known {
			admitted[types] = f.hypotheses(names, c.subject, c.object)
		}
		for _, h := range admitted[types] {
			s := claim{h.relation, c.subject, c.object}
			if held[s] || patterns[s] {
				continue
			}
			confidence, ok := h.judge(c)
			if !ok || h.relation == "located_in" && f.owned(c.subject, c.object) {
				continue
			}
			r := Relation{Subject: c.subject, Object: c.object, Name: h.relation, Modality: Asserted, Speaker: None, Place: None, Guessed: true, Confidence: confidence}
			var together bool
			if r.Evidence, together = f.support(x, sentences, c.subject, c.object, c.context); !together {
				r.Premises = []Premise{{Source: fromContext}}
			}
			guesses = append(guesses, r)
		}
	})
	f.found = append(f.found, f.choose(guesses)...)
}

// hypothesis is a relation that may hold between entities of two types.
type hypothesis struct {
	relation string
	forest   *forest // nil: the head alone decides
	margins  []int   // the head's relations of that name
}

// hypotheses are the relations between entities of the types of these two.
// names are the head's relations.
func (f *finder) hypotheses(names []string, subject, object int) []hypothesis {
	var out []hypothesis
	add := func(name string, trees *forest) {
		if name == "" || !f.admits(name, subject, object) || slices.ContainsFunc(out, func(h hypothesis) bool { return h.relation == name }) {
			return
		}
		h := hypothesis{relation: name, forest: trees}
		for i, n := range names {
			if n == name {
				h.margins = append(h.margins, i)
			}
		}
		out = append(out, h)
	}
	for i := range forests() {
		add(forests()[i].relation, &forests()[i])
	}
	for _, name := range names {
		add(name, nil)
	}
	return out
}

// judge says how likely it is that the relation holds of the pair, and whether
// that will do.
func (h hypothesis) judge(c candidate) (confidence float64, ok bool) {
	margin := float32(lowMargin)
	for _, i := range h.margins {
		margin = max(margin, c.margins[i])
	}
	if h.forest == nil {
		return encoder.Logistic(margin), margin >= leastMargin
	}
	logOdds := h.forest.score(c.features) + float64(headWeight*(float64(min(margin, highMargin))-lowMargin))
	confidence = encoder.Logistic(float32(logOdds))
	if slices.Contains(exclusive, h.relation) {
		return confidence, confidence >= leastOffice
	}
	return confidence, confidence >= leastProbability
}

// ours is the name in package schema of a relation of the labelled articles.
func ours(dwie string) string {
	r, _ := schema.RelationOfDWIE(dwie)
	return r.Name
}

// mentioned are the entities as the head sees them: by their names and
// adjectives. entities are their indexes.
func (f *finder) mentioned(x *encoder.Encoding) (out []heads.Mentioned, entities []int) {
	for e, ent := range f.entities {
		if ent.Nameless || !schema.IsNode(ent.Type) {
			continue
		}
		m := heads.Mentioned{Type: "GPEX"} // what is only ever meant by an adjective
		for _, i := range ent.Mentions {
			switch f.mentions[i].Kind {
			case mention.Name:
				m.Type = mention.Coarse(ent.Type)
			case mention.Adjective:
			default:
				continue
			}
			first := x.WordAt(f.mentions[i].Start)
			m.Mentions = append(m.Mentions, heads.Extent{First: first, Last: max(first, x.WordAt(f.mentions[i].End-1))})
		}
		if len(m.Mentions) > 0 {
			slices.SortFunc(m.Mentions, func(a, b heads.Extent) int { return cmp.Or(a.First-b.First, a.Last-b.Last) })
			m.Mentions = slices.CompactFunc(m.Mentions, func(a, b heads.Extent) bool { return a.First == b.First })
			out, entities = append(out, m), append(entities, e)
		}
	}
	return out, entities
}

// claim is a relation between two entities, whoever holds it and how.
type claim struct {
	name            string
	subject, object int
}

// asserted are the statements that the patterns found as what the article
// itself asserts.
func (f *finder) asserted() map[claim]bool {
	out := map[claim]bool{}
	for _, r := range f.found {
		if r.own() {
			out[claim{r.Name, r.Subject, r.Object}] = true
		}
	}
	return out
}

// own says whether the article itself asserts the statement.
func (r Relation) own() bool {
	return r.Modality == Asserted && r.Speaker == None && r.SpeakerText.Len() == 0
}

// heldOtherwise are the statements that the patterns found, but not as what
// the article itself asserts.
func (f *finder) heldOtherwise() map[claim]bool {
	held := map[claim]bool{}
	for _, r := range f.found {
		s := claim{r.Name, r.Subject, r.Object}
		if was, seen := held[s]; !seen || was {
			held[s] = !r.own()
		}
	}
	return held
}

// sentencesOf are the sentences that mention each entity, ascending.
func (f *finder) sentencesOf() [][]int {
	out := make([][]int, len(f.entities))
	for e, ent := range f.entities {
		for _, m := range ent.Mentions {
			out[e] = append(out[e], f.text.SentenceAt(f.mentions[m].Start))
		}
		slices.Sort(out[e])
		out[e] = slices.Compact(out[e])
	}
	return out
}

// fromContext names the whole article as what a statement follows from that no
// sentence makes.
const fromContext = "context"

// support is the evidence for what is read from the whole article: of the
// sentences that mention both entities the one that the pair's context draws on
// most (after Ma et al. 2023, arXiv 2302.08675); where none mentions both
// together, the two that mention them first.
func (f *finder) support(x *encoder.Encoding, sentences [][]int, subject, object int, context heads.Context) (evidence []token.Span, together bool) {
	drawn := map[int]float32{}
	for _, stretch := range context {
		for i, w := range stretch.Weights {
			drawn[f.text.SentenceAt(x.Words[stretch.First+i].Start)] += w
		}
	}
	both := slices.DeleteFunc(slices.Clone(sentences[subject]), func(s int) bool { return !slices.Contains(sentences[object], s) })
	if len(both) > 0 {
		best := slices.MaxFunc(both, func(a, b int) int { return compareThenFirst(drawn, a, b) })
		return []token.Span{f.text.Sentences[best].Span}, true
	}
	first := []int{sentences[subject][0], sentences[object][0]}
	slices.Sort(first)
	return []token.Span{f.text.Sentences[first[0]].Span, f.text.Sentences[first[1]].Span}, false
}

// owned says whether the object stands after the subject and a comma, but as
// the owner of what follows: "at the White House, France's president" does not
// say where the White House is.
func (f *finder) owned(subject, object int) bool {
	for _, s := range f.entities[subject].Mentions {
		for _, o := range f.entities[object].Mentions {
			end, start := f.mentions[s].End, f.mentions[o].Start
			if end > start || strings.TrimSpace(f.text.Source[end:start]) != "," {
				continue
			}
			after := f.text.Source[f.mentions[o].End:]
			if strings.HasPrefix(after, "'s ") || strings.HasPrefix(after, "’s ") || f.mentions[o].Kind == mention.Adjective {
				return true
			}
		}
	}
	return false
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
