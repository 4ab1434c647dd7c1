package frame

import (
	"slices"
	"strings"

	"kgx/extract/parse"
	"kgx/extract/token"
)

// Tree is a sentence's dependency tree with the children of each token listed.
type Tree struct {
	Tokens []parse.Token
	Source string
	kids   [][]int
	refers []int // of a relative pronoun the noun it stands for, else None
}

func newTree(s *parse.Sentence, source string) Tree {
	t := Tree{Tokens: slices.Clone(s.Tokens), Source: source, kids: make([][]int, len(s.Tokens)), refers: make([]int, len(s.Tokens))}
	for i, k := range s.Tokens {
		t.refers[i] = None
		if k.Head >= 0 && k.Head != i {
			t.kids[k.Head] = append(t.kids[k.Head], i)
		}
	}
	return t
}

// Word is token i as it is written, Lower in lower case.
func (t *Tree) Word(i int) string  { return t.Tokens[i].Text(t.Source) }
func (t *Tree) Lower(i int) string { return strings.ToLower(strings.ReplaceAll(t.Word(i), "’", "'")) }

// Lemma is the base form of token i.
func (t *Tree) Lemma(i int) string { return parse.Lemma(t.Lower(i), t.Tokens[i].XPOS) }

// Is says whether the relation of token i is one of rels, subtypes apart
// unless one is named: "nsubj" is met by "nsubj:pass".
func (t *Tree) Is(i int, rels ...string) bool {
	own := t.Tokens[i].Relation
	base, _, _ := strings.Cut(own, ":")
	return slices.Contains(rels, own) || slices.Contains(rels, base)
}

// Child is the first child of i by one of the relations, or None.
func (t *Tree) Child(i int, rels ...string) int {
	for _, k := range t.kids[i] {
		if t.Is(k, rels...) {
			return k
		}
	}
	return None
}

// Children are all of them, in text order.
func (t *Tree) Children(i int, rels ...string) []int {
	var out []int
	for _, k := range t.kids[i] {
		if len(rels) == 0 || t.Is(k, rels...) {
			out = append(out, k)
		}
	}
	return out
}

func (t *Tree) xpos(i int, tags ...string) bool {
	return slices.ContainsFunc(tags, func(tag string) bool { return strings.HasPrefix(t.Tokens[i].XPOS, tag) })
}

// Noun says whether token i is a noun.
func (t *Tree) Noun(i int) bool { return t.xpos(i, "NN") }

func (t *Tree) verbal(i int) bool { return t.xpos(i, "VB", "MD") }
func (t *Tree) nominal(i int) bool {
	return t.xpos(i, "NN", "PRP", "CD", "WP", "DT", "WDT", "EX", "$", "FW")
}
func (t *Tree) relative(i int) bool {
	return t.xpos(i, "WP", "WDT") || t.Lower(i) == "whose" || t.xpos(i, "IN") && t.Lower(i) == "that"
}

// Resolve is the noun that a relative pronoun stands for, other tokens
// themselves.
func (t *Tree) Resolve(i int) int {
	for range 4 {
		if i == None || t.refers[i] == None {
			return i
		}
		i = t.refers[i]
	}
	return i
}

// Extent are the tokens [first, last) that hang on i, itself included, without
// the branches that skip refuses; only those that join up with i.
func (t *Tree) Extent(i int, skip func(k int) bool) (first, last int) {
	in := make([]bool, len(t.Tokens))
	var walk func(k, depth int)
	walk = func(k, depth int) {
		in[k] = true
		for _, c := range t.kids[k] {
			if !in[c] && depth < 200 && (skip == nil || !skip(c)) {
				walk(c, depth+1)
			}
		}
	}
	walk(i, 0)
	// Punctuation between two words of the phrase belongs to it, wherever the tree hangs it.
	first, last = i, i+1
	for k := i - 1; k >= 0 && (in[k] || t.Is(k, "punct")); k-- {
		if in[k] {
			first = k
		}
	}
	for k := i + 1; k < len(in) && (in[k] || t.Is(k, "punct")); k++ {
		if in[k] {
			last = k + 1
		}
	}
	return first, last
}

// Span is the text of tokens [first, last).
func (t *Tree) Span(first, last int) token.Span {
	return token.Span{Start: t.Tokens[first].Start, End: t.Tokens[last-1].End}
}

// Trim takes punctuation off both ends of tokens [first, last).
func (t *Tree) Trim(first, last int) (int, int) {
	mark := func(i int) bool {
		w := t.Word(i)
		return strings.Trim(w, ".,;:-–—\"'“”‘’`!?„«»‚…") == "" || t.xpos(i, "CC") && (i == first || i == last-1)
	}
	for first < last-1 && mark(first) {
		first++
	}
	for last-1 > first && (mark(last-1) || t.xpos(last-1, "IN", "TO", "DT") && !t.Is(last-1, "compound:prt")) {
		last--
	}
	return first, last
}

// Preposition is what stands before token i as its case: "to", "according to".
func (t *Tree) Preposition(i int) string {
	var words []string
	for _, k := range t.kids[i] {
		if !t.Is(k, "case") || t.xpos(k, "POS") {
			continue
		}
		words = append(words, t.Lower(k))
		for _, f := range t.Children(k, "fixed") {
			words = append(words, t.Lower(f))
		}
	}
	return strings.Join(words, " ")
}

// refusing are words before what is set against the noun before it: "members, not
// guests", "members rather than guests".
var refusing = set("not never rather instead")

// Conjuncts are i and the nouns coordinated with it.
func (t *Tree) Conjuncts(i int) []int {
	out := []int{i}
	for _, k := range t.Children(i, "conj") {
		denied := slices.ContainsFunc(t.Children(k, "advmod", "cc", "det"), func(n int) bool { return refusing[t.Lower(n)] })
		same := t.Tokens[i].XPOS == "NN" && t.Tokens[k].XPOS == "NN" && t.Child(i, "det") != None && t.Child(k, "det", "nmod:poss", "nummod") == None &&
			!t.verbal(k) && slices.ContainsFunc(t.Children(k, "amod"), func(n int) bool { return t.Lower(n) == "former" }) // "the founder and former boss"
		if t.Child(k, "nsubj", "cop") == None && !t.verbal(k) && !denied && !same { // "protesters, not journalists"
			out = append(out, t.Conjuncts(k)...)
		}
	}
	slices.Sort(out)
	return out
}

// preferred says whether another was taken in the place of noun i: "rather than Weiss".
func (t *Tree) preferred(i int) bool {
	return slices.ContainsFunc(t.Children(i, "cc", "case", "mark", "advmod"), func(k int) bool {
		next := k + 1
		return next < i && (t.Lower(k) == "rather" && t.Lower(next) == "than" || t.Lower(k) == "instead" && t.Lower(next) == "of")
	})
}
