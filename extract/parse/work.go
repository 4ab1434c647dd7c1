package parse

import "kgx/extract/token"

// work is the parsing of one text. Its tokens are counted over the whole text
// here, but for what stands in a Sentence.
type work struct {
	*Parser
	sentences []Sentence
	first     []int                 // of each sentence its first token, and the number of tokens
	vector    func(i int) []float32 // of a token
	verbs     *rows                 // of the role heads, for each token
	nouns     *rows
	sayings   *rows
	cues      []int // tokens

	attributions []Attribution

	trees treeScratch
	roles roleScratch
	room  []float32
	inner []float32
}

func newWork(p *Parser, sentences []Sentence, vector func(i int) []float32) *work {
	w := &work{Parser: p, sentences: sentences, first: make([]int, len(sentences)+1), vector: vector}
	for i, s := range sentences {
		w.first[i+1] = w.first[i] + len(s.Tokens)
	}
	n := w.first[len(sentences)]
	w.verbs, w.nouns, w.sayings = newRows(p.verb.pair, n, vector), newRows(p.noun.pair, n, vector), newRows(p.attribution.pair, n, vector)
	w.trees.heads = p.tree.bilinear.Like()
	w.room = make([]float32, max(p.upos.head.Room(), p.xpos.head.Room(), p.predicate.Room(), p.happened.Room()))
	w.inner = make([]float32, p.hidden.Room())
	return w
}

// sentence does all but attributions of a sentence.
func (w *work) sentence(number int) {
	s, first := &w.sentences[number], w.first[number]
	w.tree.parse(&w.trees, s.Tokens, func(i int) []float32 { return w.vector(first + i) })
	w.verbs.forget(first - reach)
	w.nouns.forget(first - reach)
	s.Frames = nil
	for i := range s.Tokens {
		x := w.vector(first + i)
		t := &s.Tokens[i]
		t.UPOS, t.XPOS = w.upos.tag(w.room, x), w.xpos.tag(w.room, x)
		t.Happened = w.howSure(x)
		kinds := w.predicate.Apply(w.room, x)
		verb, noun, cue := kinds[isVerb] >= 0, kinds[isNoun] >= 0, kinds[isCue] >= 0
		if verb {
			s.Frames = append(s.Frames, w.frame(number, i, Verb, w.verb, w.verbs))
		}
		if noun {
			s.Frames = append(s.Frames, w.frame(number, i, Noun, w.noun, w.nouns))
		}
		if cue {
			w.cues = append(w.cues, first+i)
		}
	}
}

// frame gives the frame of token i of a sentence.
func (w *work) frame(sentence, i int, kind Kind, head *roleHead, tokens *rows) Frame {
	begin, end := w.first[sentence], w.first[sentence+1]
	at, far := begin+i, w.reach(sentence)
	f := Frame{Predicate: i, Kind: kind, Arguments: head.find(&w.roles, tokens, at, max(begin, at-far), min(end, at+far+1))}
	for j := range f.Arguments {
		f.Arguments[j].First -= begin
		f.Arguments[j].Last -= begin
	}
	return f
}

// reach is how far from a predicate in a sentence its roles are looked for.
func (w *work) reach(sentence int) int {
	if len(w.sentences[sentence].Tokens) > maxTree {
		return shortReach
	}
	return reach
}

// howSure is Happened of a token with vector x.
func (w *work) howSure(x []float32) float32 {
	inner := w.hidden.Apply(w.inner, x)
	for i, v := range inner {
		inner[i] = max(v, 0)
	}
	return w.happened.Apply(w.room, inner)[0]
}

// attribute finds source and content of each cue.
func (w *work) attribute() {
	sentence := 0
	for _, cue := range w.cues {
		for cue >= w.first[sentence+1] {
			sentence++
		}
		far := w.reach(sentence)
		begin := max(w.first[max(0, sentence-sentencesAround)], cue-far)
		end := min(w.first[min(len(w.sentences), sentence+sentencesAround+1)], cue+far+1)
		w.sayings.forget(cue - reach)
		a := Attribution{Sentence: sentence, Cue: cue - w.first[sentence], CueSpan: w.span(cue, cue+1)}
		for _, part := range w.attribution.find(&w.roles, w.sayings, cue, begin, end) {
			switch span := w.span(part.First, part.Last); part.Label {
			case "CUE":
				if part.First <= cue && cue < part.Last {
					a.CueSpan = span
				}
			case "SOURCE":
				a.Sources = append(a.Sources, span)
			case "CONTENT":
				a.Contents = append(a.Contents, span)
			}
		}
		w.attributions = append(w.attributions, a)
	}
}

// span gives the bytes of tokens [first, last).
func (w *work) span(first, last int) token.Span {
	return token.Span{Start: w.token(first).Start, End: w.token(last - 1).End}
}

func (w *work) token(i int) *Token {
	low, high := 0, len(w.sentences)
	for low < high {
		if middle := (low + high) / 2; w.first[middle+1] <= i {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return &w.sentences[low].Tokens[i-w.first[low]]
}
