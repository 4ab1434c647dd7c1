package entity

import (
	"cmp"
	"fmt"
	"slices"

	"kgx/extract/encoder"
	"kgx/extract/mention"
	"kgx/extract/token"
)

// antecedents scores which earlier mention a mention refers back to (after Lee
// et al. 2017, arXiv 1707.07045): a product of what the encoder makes of both,
// and features of the pair, through one hidden layer. The weights are trained
// on names of news and on descriptions and pronouns of all kinds of text.
type antecedents struct {
	later, earlier *encoder.Head // [depth, 2·dim] of a mention's first and last word
	hidden, out    *encoder.Head
}

func newAntecedents(e *encoder.Encoder) (*antecedents, error) {
	a := &antecedents{}
	for _, h := range []struct {
		name string
		head **encoder.Head
	}{{"later", &a.later}, {"earlier", &a.earlier}, {"hidden", &a.hidden}, {"out", &a.out}} {
		var err error
		if *h.head, err = e.Head("coref." + h.name); err != nil {
			return nil, fmt.Errorf("coreference: %w", err)
		}
	}
	if a.hidden.Inputs != a.later.Outputs+pairFeatures {
		return nil, fmt.Errorf("coreference: the model knows %d features of a pair, this program %d", a.hidden.Inputs-a.later.Outputs, pairFeatures)
	}
	return a, nil
}

// Candidates: the nearest mentions, and of those that share a word the first
// and the latest. Their number is bounded, so that time grows with the number
// of mentions.
const (
	nearest = 40
	sharing = 4
)

// choices is how many antecedents of a mention are told.
const choices = 4

// ranked gives for each mention the indexes of its likeliest antecedents, best
// first, none where it begins an entity. The mentions are in text order.
func (a *antecedents) ranked(text *token.Text, x *encoder.Encoding, mentions []mention.Mention) [][]int {
	links, spans := linksOf(text, x, mentions)
	depth := a.later.Outputs
	later, earlier := make([][]float32, len(links)), make([][]float32, len(links))
	ends := make([]float32, a.later.Inputs)
	for i, s := range spans {
		copy(ends, x.Vector(s[0]))
		copy(ends[len(ends)/2:], x.Vector(s[1]))
		later[i] = a.later.Apply(make([]float32, a.later.Room()), ends)
		earlier[i] = a.earlier.Apply(make([]float32, a.earlier.Room()), ends)
	}
	out := make([][]int, len(links))
	input := make([]float32, a.hidden.Inputs)
	inner, score := make([]float32, a.hidden.Room()), make([]float32, a.out.Room())
	var room encoder.Sparse // most features are 0
	find := newCandidates()
	for j, b := range links {
		var found []scored
		for _, i := range find.next(j, b) {
			for k := range depth {
				input[k] = later[j][k] * earlier[i][k]
			}
			features(input[depth:], links[i], b, j-i-1)
			active := a.hidden.ApplySparse(inner, input, &room)
			for k, v := range active {
				active[k] = max(v, 0)
			}
			if s := a.out.Apply(score, active)[0]; s > 0 { // what beginning an entity scores
				found = append(found, scored{i, s})
			}
		}
		slices.SortStableFunc(found, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
		for _, f := range found[:min(len(found), choices)] {
			out[j] = append(out[j], f.antecedent)
		}
	}
	return out
}

// scored is an antecedent with its score.
type scored struct {
	antecedent int
	score      float32
}

// linksOf reads the mentions' words as the encoder cut them; spans are their
// first and last words.
func linksOf(text *token.Text, x *encoder.Encoding, mentions []mention.Mention) (links []*link, spans [][2]int) {
	sentence, ends := 0, make([]int, len(x.Words)) // sentences end at full stops, as where the weights were trained
	for i, w := range x.Words {
		ends[i] = sentence
		switch text.Source[w.Start:w.End] {
		case ".", "!", "?":
			sentence++
		}
	}
	for _, m := range mentions {
		first := x.WordAt(m.Start)
		last := first
		words := []string{text.Source[x.Words[first].Start:x.Words[first].End]}
		for last+1 < len(x.Words) && x.Words[last+1].Start < m.End {
			last++
			words = append(words, text.Source[x.Words[last].Start:x.Words[last].End])
		}
		links = append(links, newLink(words, m, first, ends[first]))
		spans = append(spans, [2]int{first, last})
	}
	return links, spans
}

// candidates remembers which mentions had a word, a country or an acronym.
type candidates struct{ by map[string][]int }

func newCandidates() *candidates { return &candidates{by: map[string][]int{}} }

// next gives the candidate antecedents of mention j, ascending, and remembers
// it for those that follow.
func (c *candidates) next(j int, l *link) []int {
	var found []int
	for i := max(0, j-nearest); i < j; i++ {
		found = append(found, i)
	}
	if l.kind == mention.Pronoun {
		return found
	}
	keys := slices.Clone(l.content)
	if l.country != "" {
		keys = append(keys, "country "+l.country)
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	for _, k := range keys {
		had := c.by[k]
		if len(had) > 0 {
			found = append(found, had[0])
		}
		found = append(found, had[max(0, len(had)-sharing):]...)
		c.by[k] = append(had, j)
	}
	acronym := l.initials
	if len(l.words) == 1 || len([]rune(acronym)) < 2 {
		acronym = l.text
	}
	had := c.by["acronym "+acronym]
	found = append(found, had[max(0, len(had)-sharing):]...)
	if len(l.words) > 1 {
		acronym = l.initials
	}
	c.by["acronym "+acronym] = append(c.by["acronym "+acronym], j)
	slices.Sort(found)
	return slices.Compact(found)
}
