package frame

import (
	"slices"
	"strings"

	"kgx/extract/parse"
	"kgx/extract/token"
)

// constructions are applied to each sentence in this order: each reads the
// tree and what those before it made.
var constructions = []func(*builder){
	repairs,
	verbs,
	copulas,
	nouns,
	relatives,
	arguments,
	roles,
	clauses,
	inContent,
	participles,
	control,
	coordination,
	control, // once more: what was coordinated has its subject now
	undergoings,
	alternatives,
	memberships,
	passives,
	readIdioms,
	lights,
}

// builder makes the frames of one sentence.
type builder struct {
	*Tree
	sentence *parse.Sentence
	number   int      // of the sentence
	events   []string // lemmas of nouns that name events besides those known to
	frames   []Frame  // of the sentence; Parent and Argument.Frame are indexes into it
	at       []int    // of each token the frame it is the head of, or None
}

// Build reads the frames of all sentences, in text order. events are the lemmas of
// nouns that name events besides those known to.
func Build(source string, p *parse.Parse, events ...string) *Layer {
	l := &Layer{Trees: make([]Tree, len(p.Sentences)), Quotes: quotes(source)}
	for i := range p.Sentences {
		s := &p.Sentences[i]
		l.Trees[i] = newTree(s, source)
		b := &builder{Tree: &l.Trees[i], sentence: s, number: i, events: events, at: make([]int, len(s.Tokens))}
		for k := range b.at {
			b.at[k] = None
		}
		for _, construct := range constructions {
			construct(b)
		}
		b.finish()
		base := len(l.Frames)
		for _, f := range b.frames {
			if f.Parent != None {
				f.Parent += base
			}
			for k := range f.Arguments {
				if f.Arguments[k].Frame != None {
					f.Arguments[k].Frame += base
				}
			}
			l.Frames = append(l.Frames, f)
		}
	}
	return l
}

// add makes a frame of token head and returns its index.
func (b *builder) add(f Frame) int {
	f.Sentence, f.Parent, f.Noun, f.Light, f.Subject = b.number, None, None, None, None
	f.Happened = b.Tokens[f.Head].Happened
	b.at[f.Head] = len(b.frames)
	b.frames = append(b.frames, f)
	return len(b.frames) - 1
}

// argue adds an argument to frame i, with what is coordinated with its head.
func (b *builder) argue(i int, a Argument) {
	f := &b.frames[i]
	if a.Frame == None && slices.ContainsFunc(f.Arguments, func(o Argument) bool { return o.Frame == None && o.Head == a.Head }) {
		return
	}
	if a.Heads == nil && a.Head != None {
		a.Heads = b.Conjuncts(a.Head)
	}
	f.Arguments = append(f.Arguments, a)
}

// subject is the frame's subject as it stands in the sentence, None where it
// has none.
func (b *builder) subject(i int) int {
	f := &b.frames[i]
	want := Agent
	if f.Passive {
		want = Patient
	}
	if a := f.Argument(want); a != nil {
		return a.Head
	}
	return None
}

// hang ties frame i to its parent, unless that would make a circle.
func (b *builder) hang(i, parent int, link Link, opener string) {
	for up := parent; up != None; up = b.frames[up].Parent {
		if up == i {
			return
		}
	}
	f := &b.frames[i]
	f.Parent, f.Link, f.Opener = parent, link, opener
}

// finish fills in what needs the whole sentence.
func (b *builder) finish() {
	question := len(b.Tokens) > 0 && slices.ContainsFunc(b.Tokens[max(0, len(b.Tokens)-2):], func(k parse.Token) bool { return k.Text(b.Source) == "?" })
	for i := range b.frames {
		f := &b.frames[i]
		f.Subject = b.subject(i)
		f.Question = question
		f.Span = b.clauseSpan(i)
	}
}

// clauseSpan is the passage of the sentence that states frame i: its words
// without clauses of their own that hang on it by conjunction, and with the noun that it describes.
func (b *builder) clauseSpan(i int) token.Span {
	f := &b.frames[i]
	first, last := b.Extent(f.Head, func(k int) bool {
		return b.Is(k, "conj", "parataxis", "cc") && b.at[k] != None && k > f.Head || b.Is(k, "punct")
	})
	covered := func(k int) {
		if k != None {
			first, last = min(first, k), max(last, k+1)
		}
	}
	covered(f.Noun)
	if !f.Raised {
		covered(b.subject(i))
	}
	for _, a := range f.Arguments {
		if a.Frame == None && f.Kind != Noun && !f.Raised {
			covered(a.Head)
		}
	}
	first, last = b.Trim(first, last)
	return b.Span(first, last)
}

// openers are the words that begin a clause.
func opener(t *Tree, head int) string {
	var words []string
	for _, k := range t.Children(head, "mark", "advmod") {
		if t.Is(k, "mark") || t.xpos(k, "WRB") {
			words = append(words, t.Lower(k))
			for _, f := range t.Children(k, "fixed") {
				words = append(words, t.Lower(f))
			}
		}
	}
	if len(words) == 0 || len(words) == 1 && words[0] == "that" {
		if first, _ := t.Extent(head, nil); first > 0 && supposing[t.Lower(first-1)] && len(t.kids[first-1]) == 0 && t.Tokens[first-1].Head == t.Tokens[head].Head {
			return t.Lower(first - 1)
		}
	}
	return strings.Join(words, " ")
}

// supposing are participles that lead a condition as "if" does, whatever the tree
// takes them for: "providing it is ratified".
var supposing = set("provided providing supposing assuming")
