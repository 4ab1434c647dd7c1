package eval

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kgx/extract/article"
	"kgx/extract/parse"
	"kgx/extract/token"
)

// stubParser says of given sentences what the test wants, and keeps the texts
// that it was given.
type stubParser struct {
	sentence func(words []string) parse.Sentence
	given    func(p Predicate) parse.Frame
	texts    []string
}

func (s *stubParser) Parse(_ context.Context, a article.Article) (*parse.Parse, error) {
	all := token.Span{End: len(a.Text)}
	return &parse.Parse{Attributions: []parse.Attribution{{CueSpan: all, Sources: []token.Span{all}, Contents: []token.Span{all}}}}, nil
}

func (s *stubParser) ParseTokens(_ context.Context, t *token.Text, given []Predicate) (*parse.Parse, []parse.Frame, error) {
	s.texts = append(s.texts, t.Source)
	out := &parse.Parse{}
	for _, x := range t.Sentences {
		var words []string
		for _, w := range t.Tokens[x.First:x.Last] {
			words = append(words, w.Text(t.Source))
		}
		sentence := parse.Sentence{Tokens: make([]parse.Token, len(words))}
		if s.sentence != nil {
			sentence = s.sentence(words)
		}
		out.Sentences = append(out.Sentences, sentence)
	}
	var frames []parse.Frame
	for _, p := range given {
		f := parse.Frame{Predicate: p.Token, Kind: p.Kind}
		if s.given != nil {
			f = s.given(p)
		}
		frames = append(frames, f)
	}
	return out, frames, nil
}

// evaluateLines measures the stub on labels.
func evaluateLines(t *testing.T, p *stubParser, kind Kind, lines ...string) *Report {
	t.Helper()
	path := filepath.Join(t.TempDir(), "gold")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	report, _, err := Evaluate(context.Background(), Program{Parser: p}, kind, path, Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func nearPRF(t *testing.T, what string, got PRF, p, r float64) {
	t.Helper()
	near(t, what+".p", got.P, p)
	near(t, what+".r", got.R, r)
	near(t, what+".f1", got.F1, ratio(2*p*r, p+r))
}

func TestTreebankMarks(t *testing.T) {
	for token, want := range map[string]string{"``": `"`, "''": `"`, "`": "'", "'": "'", "-LRB-": "(", "-RSB-": "]", `1\/2`: "1/2", "n't": "n't"} {
		if got := asText(token); got != want {
			t.Errorf("%s is %s in text, want %s", token, got, want)
		}
	}
}

// Sentences of one document make one text.
func TestTextsOfSentences(t *testing.T) {
	p := &stubParser{}
	evaluateLines(t, p, KindFactuality,
		"{\"sent_id\":\"mail-7-0001\",\"tokens\":[\"``\",\"Go\",\"''\",\"-LRB-\",\"now\",\"-RRB-\"],\"predicates\":[]}",
		`{"sent_id":"mail-7-0002","tokens":["They","went","."],"predicates":[]}`,
		`{"sent_id":"mail-8-0001","tokens":["No","."],"predicates":[]}`)
	want := []string{"\" Go \" ( now )\nThey went .", "No ."}
	if strings.Join(p.texts, "|") != strings.Join(want, "|") {
		t.Errorf("texts %q, want %q", p.texts, want)
	}
}

// Ann sells the car: given, one of two arguments has another end; found, a
// second predicate is none, and one of two argument labels is wrong.
func TestRoles(t *testing.T) {
	line := `{"sent_id":"a-1","tokens":["Ann","sold","the","old","car","."],"frames":[{"predicate":1,"roleset":"sell.01","arguments":[["ARG0",0,1],["ARG1",2,5],["C-V",5,6]]}]}`
	verb := func(predicate int, arguments ...parse.Argument) parse.Frame {
		return parse.Frame{Predicate: predicate, Kind: parse.Verb, Arguments: arguments}
	}
	p := &stubParser{
		given: func(Predicate) parse.Frame {
			return verb(1, parse.Argument{Label: "ARG0", First: 0, Last: 1}, parse.Argument{Label: "V", First: 1, Last: 2}, parse.Argument{Label: "ARG1", First: 2, Last: 4})
		},
		sentence: func(words []string) parse.Sentence {
			if len(words) == 2 {
				return parse.Sentence{Tokens: make([]parse.Token, 2)}
			}
			return parse.Sentence{Tokens: make([]parse.Token, len(words)), Frames: []parse.Frame{
				verb(1, parse.Argument{Label: "ARG2", First: 0, Last: 1}, parse.Argument{Label: "ARG1", First: 2, Last: 5}),
				verb(3, parse.Argument{Label: "ARG1", First: 4, Last: 5}),
				{Predicate: 4, Kind: parse.Noun, Arguments: []parse.Argument{{Label: "A1", First: 0, Last: 1}}},
			}}
		},
	}
	got := evaluateLines(t, p, KindSRL, line, `{"sent_id":"a-2","tokens":["Oh","."],"frames":[]}`).SRL
	nearPRF(t, "given", got.Given, 1.0/2, 1.0/3)
	nearPRF(t, "found", got.Found, 1.0/3, 1.0/3)
	nearPRF(t, "predicates", got.Predicates, 1.0/2, 1)
}

// Two verbs of one sentence, which is parsed once. Of the first, "the car and
// the van" are two answers of one question: the predicted span shares 4 of 5
// tokens with both together and 2 of 4 with one alone.
func TestAnswers(t *testing.T) {
	tokens := `"tokens":["Ann","sold","the","car","and","the","van","to","pay","Bo"]`
	lines := []string{
		`{"id":"x:1:0:0",` + tokens + `,"predicate":1,"arguments":[{"spans":[[0,1]]},{"spans":[[2,4],[5,7]]},{"spans":[[7,10]]}]}`,
		`{"id":"x:1:0:0",` + tokens + `,"predicate":8,"arguments":[{"spans":[[9,10]]},{"spans":[[0,1]]}]}`,
	}
	frames := map[int][]parse.Argument{
		1: {{Label: "ARG0", First: 0, Last: 1}, {Label: "ARGM-MOD", First: 1, Last: 2}, {Label: "ARG1", First: 2, Last: 7}, {Label: "ARGM-PRP", First: 9, Last: 10}},
		8: {{Label: "R-ARG0", First: 0, Last: 1}, {Label: "ARG1", First: 8, Last: 9}, {Label: "C-ARG1", First: 9, Last: 10}},
	}
	parses := 0
	p := &stubParser{
		given: func(p Predicate) parse.Frame { return parse.Frame{Predicate: p.Token, Arguments: frames[p.Token]} },
		sentence: func(words []string) parse.Sentence {
			parses++
			return parse.Sentence{Tokens: make([]parse.Token, len(words)), Frames: []parse.Frame{
				{Predicate: 8, Kind: parse.Verb, Arguments: frames[8]}, {Predicate: 0, Kind: parse.Verb, Arguments: frames[1]}}}
		},
	}
	got := evaluateLines(t, p, KindQASRL, lines...).QASRL
	// Predicted are 3 arguments (a modal is none) and 1 (R- is left out, C- joined); gold has 3 and 2.
	nearPRF(t, "qasrl", got.PRF, 3.0/4, 3.0/5)         // 0; 2-7; "pay Bo" shares 1 of 2 with "Bo"
	nearPRF(t, "qasrl.iou30", got.IoU30, 4.0/4, 4.0/5) // "Bo" shares 1 of 3 with "to pay Bo"
	nearPRF(t, "qasrl.any", got.Any, 2.0/4, 2.0/5)     // 2 of 5 with "the car" alone
	nearPRF(t, "qasrl.found", got.Found, 1, 1.0/5)     // the first verb is not found, another is not asked about
	if parses != 1 {
		t.Errorf("the sentence was parsed %d times, want once", parses)
	}
}

// Four nouns: events found, missed, and taken for one without being one; the
// arguments of that one are wrong, those of a missed one not found.
func TestNominals(t *testing.T) {
	tokens := `"tokens":["The","sale","of","cars","by","Ann","after","the","talks"]`
	lines := []string{
		`{"id":"x:1:0:0",` + tokens + `,"predicate":1,"event":true,"arguments":[{"spans":[[3,4]]},{"spans":[[5,6]]}]}`,
		`{"id":"x:1:0:0",` + tokens + `,"predicate":3,"event":false,"arguments":[{"spans":[[5,6]]}]}`,
		`{"id":"x:1:0:0",` + tokens + `,"predicate":5,"event":false}`,
		`{"id":"x:1:0:0",` + tokens + `,"predicate":8,"event":true,"arguments":[{"spans":[[0,6]]}]}`,
	}
	arguments := []parse.Argument{{Label: "A1", First: 2, Last: 4}, {Label: "A0", First: 6, Last: 7}}
	p := &stubParser{
		given: func(p Predicate) parse.Frame { return parse.Frame{Predicate: p.Token, Arguments: arguments} },
		sentence: func(words []string) parse.Sentence {
			return parse.Sentence{Tokens: make([]parse.Token, len(words)), Frames: []parse.Frame{
				{Predicate: 1, Kind: parse.Noun, Arguments: arguments}, {Predicate: 3, Kind: parse.Noun, Arguments: arguments},
				{Predicate: 8, Kind: parse.Verb, Arguments: arguments}}}
		},
	}
	got := evaluateLines(t, p, KindQANom, lines...).QANom
	nearPRF(t, "event", got.Event, 1.0/2, 1.0/2)
	nearPRF(t, "arguments", got.Arguments, 1.0/4, 1.0/3)
	nearPRF(t, "given", got.Given, 2.0/4, 2.0/3) // the talks' "of cars" shares 2 of 6 with tokens 0 to 5
}

func TestPairs(t *testing.T) {
	for _, c := range []struct {
		fits []string // row i, column j
		want int
	}{
		{[]string{"110", "100", "010"}, 2},
		{[]string{"110", "100", "011"}, 3},
		{[]string{"111"}, 1},
		{nil, 0},
	} {
		if got := pairs(len(c.fits), 3, func(i, j int) bool { return c.fits[i][j] == '1' }); got != c.want {
			t.Errorf("%v: %d pairs, want %d", c.fits, got, c.want)
		}
	}
}

func TestFactuality(t *testing.T) {
	p := &stubParser{sentence: func(words []string) parse.Sentence {
		s := parse.Sentence{Tokens: make([]parse.Token, len(words))}
		for i := range s.Tokens {
			s.Tokens[i].Happened = float32(i)
		}
		return s
	}}
	got := evaluateLines(t, p, KindFactuality, `{"sent_id":"a-1","tokens":["a","b","c"],"predicates":[{"token":0,"value":1},{"token":1,"value":3},{"token":2,"value":2}]}`).Factuality
	near(t, "r", got.R, 0.5) // deviations (-1, 1, 0) and (-1, 0, 1): 1 / 2
	if got.Predicates != 3 {
		t.Errorf("%d predicates, want 3", got.Predicates)
	}
	if x := correlation([]float64{1, 2}, []float64{4, 4}); x != 0 || math.IsNaN(x) {
		t.Errorf("correlation with what does not vary is %v, want 0", x)
	}
}

// Of 13 tokens: one part of speech wrong, one head wrong, one relation wrong;
// a subtype does not count.
func TestTrees(t *testing.T) {
	gold := mustRead(t, "gold.conllu")
	edits := map[string]func(*parse.Token){
		"mayor":  func(w *parse.Token) { w.UPOS = "PROPN" },
		"sister": func(w *parse.Token) { w.Head = 0 },
		"had":    func(w *parse.Token) { w.Relation = "cop" },
		"She":    func(w *parse.Token) { w.Relation = "nsubj:pass" },
	}
	number := 0
	p := &stubParser{sentence: func(words []string) parse.Sentence {
		var s parse.Sentence
		for i, g := range gold.Articles[0].trees[number] {
			w := parse.Token{UPOS: g.upos, Head: g.head, Relation: g.relation}
			if edit := edits[words[i]]; edit != nil {
				edit(&w)
			}
			s.Tokens = append(s.Tokens, w)
		}
		number++
		return s
	}}
	tree, err := measureTrees(context.Background(), p, gold.Articles, 1)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "upos", tree.UPOS, round(13.0/14))
	near(t, "uas", tree.UAS, round(13.0/14))
	near(t, "las", tree.LAS, round(12.0/14))
	if want := "Ann's sister met the mayor. She smiled.\nAnn had gone."; p.texts[0] != want {
		t.Errorf("text %q, want %q", p.texts[0], want)
	}
}

// A treebank without entities is measured by its trees alone.
func TestTreebankWithoutEntities(t *testing.T) {
	p := &stubParser{sentence: func(words []string) parse.Sentence {
		return parse.Sentence{Tokens: []parse.Token{{UPOS: "VERB", Head: -1, Relation: "root"}}}
	}}
	report := evaluateLines(t, p, KindCoNLLU, "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_", "")
	if report.Coreference != nil || report.LAS == nil || *report.LAS != 1 {
		t.Errorf("report %+v, want trees alone", report)
	}
}

const quoted = "Ann said it rains. “Stop”, Bo and Cy told Di."

func at2(text, words string) [2]int {
	i := strings.Index(text, words)
	begin := len([]rune(text[:i]))
	return [2]int{begin, begin + len([]rune(words))}
}

func TestAttribution(t *testing.T) {
	spans := func(words ...string) [][2]int {
		var out [][2]int
		for _, w := range words {
			out = append(out, at2(quoted, w))
		}
		return out
	}
	gold := []attributed{{ID: "a", Text: quoted, Attributions: &[]attribution{
		{spans("Ann"), spans("said"), spans("it rains")},
		{spans("Bo and Cy"), spans("told"), spans("“Stop”")},
		{nil, spans("rains"), spans("Di")},
	}}}
	found := [][]attribution{{
		{spans("Ann"), spans("said"), spans("it rains. ")}, // one token too many, exact: none; linked: 2 of 3
		{spans("Cy"), spans("told"), spans("Stop")},        // source 1 of 3, content 1 of 3: not linked
		{spans("Cy"), spans("rains"), spans("Di")},         // a source where there is none
		{spans("Ann"), spans("said"), spans("it rains")},   // once more
	}}
	got := scoreAttribution(gold, found)
	nearPRF(t, "source", got.Source, 1, 2.0/4)       // Ann, Cy of Ann, Bo, and, Cy
	nearPRF(t, "cue", got.Cue, 1, 1)                 // said, told, rains
	nearPRF(t, "content", got.Content, 4.0/5, 4.0/6) // it rains (.) Stop Di of it rains “ Stop ” Di
	near(t, "mean", got.Mean, round((2.0/3+1+2*0.8*(2.0/3)/(0.8+2.0/3))/3))
	nearPRF(t, "exact.source", got.Exact.Source, 1.0/2, 1.0/2)
	nearPRF(t, "exact.content", got.Exact.Content, 2.0/4, 2.0/3)
	nearPRF(t, "linked", got.Linked, 1.0/4, 1.0/3)
}

func TestAttributionsInCodePoints(t *testing.T) {
	at := func(words string) token.Span {
		i := strings.Index(quoted, words)
		return token.Span{Start: i, End: i + len(words)}
	}
	got := attributionsOf(&parse.Parse{Attributions: []parse.Attribution{{CueSpan: at("told"), Sources: []token.Span{at("Bo and Cy")}, Contents: []token.Span{at("Stop")}}}}, quoted)
	want := attribution{[][2]int{at2(quoted, "Bo and Cy")}, [][2]int{at2(quoted, "told")}, [][2]int{at2(quoted, "Stop")}}
	if len(got) != 1 || got[0].Cue[0] != want.Cue[0] || got[0].Source[0] != want.Source[0] || got[0].Content[0] != want.Content[0] {
		t.Errorf("attributions %v, want %v", got, want)
	}
}

// Times: one right, one with another value, one with another end, one missed,
// one too many.
func TestTimex(t *testing.T) {
	gold := []timedArticle{{Times: []timeSpan{{0, 6, "2019-05-03"}, {10, 14, "P3Y"}, {20, 30, "2019-W12"}, {40, 43, "PRESENT_REF"}}}}
	got := scoreTimex(gold, [][]timeSpan{{{0, 6, "2019-05-03"}, {10, 14, "P3M"}, {20, 29, "2019-W12"}, {50, 52, "2019"}, {60, 62, "2019"}}})
	nearPRF(t, "span", got.Span, 2.0/5, 2.0/4)
	nearPRF(t, "value", got.Value, 1.0/5, 1.0/4)
}

// Other tags are ignored, and so is what overlaps them, but for names' own
// spans.
func TestNamesOfTags(t *testing.T) {
	person, place, misc := []string{"type::person"}, []string{"type::location"}, []string{"type::misc"}
	article := func(mentions ...Mention) Article {
		a := Article{Concepts: []Concept{{Concept: 0, Tags: person}, {Concept: 1, Tags: place}, {Concept: 2, Tags: misc}}}
		a.Mentions = mentions
		return a
	}
	gold := &Gold{Articles: []Article{article(Mention{Begin: 0, End: 3, Concept: 0}, Mention{Begin: 5, End: 9, Concept: 2}, Mention{Begin: 12, End: 15, Concept: 1})}}
	predicted := article(
		Mention{Begin: 0, End: 3, Concept: 0},   // right
		Mention{Begin: 5, End: 9, Concept: 1},   // on another tag: ignored
		Mention{Begin: 8, End: 11, Concept: 0},  // overlaps it: ignored
		Mention{Begin: 12, End: 15, Concept: 0}, // wrong class
		Mention{Begin: 20, End: 22, Concept: 2}, // no name
	)
	nearPRF(t, "names", *namesOfTags(gold, []Article{predicted}), 1.0/2, 1.0/2)
}

func TestHeadLabelErrors(t *testing.T) {
	for _, c := range []struct {
		kind       Kind
		line, want string
	}{
		{KindSRL, `{"sent_id":"a","tokens":["x"],"frames":[{"predicate":1}]}`, "predicate 1"},
		{KindSRL, `{"sent_id":"a","tokens":["x"],"frames":[{"predicate":0,"arguments":[["ARG0",0]]}]}`, "2 parts"},
		{KindSRL, `{"sent_id":"a","tokens":["x"],"frames":[{"predicate":0,"arguments":[["ARG0",0,2]]}]}`, "ARG0 at 0 to 2"},
		{KindSRL, `{"sent_id":"a","tokens":["x"]}`, "no frames"},
		{KindQASRL, `{"id":"a","tokens":["x"]}`, "no predicate"},
		{KindQASRL, `{"id":"a","tokens":["x"],"predicate":0,"arguments":[{"spans":[[1,1]]}]}`, "an answer at 1 to 1"},
		{KindQANom, `{"id":"a","tokens":["x"],"predicate":0}`, `no "event"`},
		{KindAttribution, `{"id":"a","text":"x","attributions":[{"cue":[[0,2]]}]}`, "outside its 1 characters"},
		{KindFactuality, `{"sent_id":"a","tokens":["x"," "],"predicates":[]}`, "empty token"},
		{KindTimex, `{"id":"a","text":"x","times":[{"start":0,"end":2}]}`, "outside its 1 characters"},
		{KindReading, `{"id":"a","text":"x","statements":[{"s":["x"]}]}`, "statement 1"},
		{KindSRL, ``, "empty"},
	} {
		path := filepath.Join(t.TempDir(), "gold")
		if err := os.WriteFile(path, []byte(c.line), 0o644); err != nil {
			t.Fatal(err)
		}
		_, _, err := Evaluate(context.Background(), Program{Parser: &stubParser{}}, c.kind, path, Options{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %s: error %v, want one with %q", c.kind, c.line, err, c.want)
		}
		_, _, err = Evaluate(context.Background(), Program{Parser: &stubParser{}}, c.kind, path, Options{Given: GivenMentions})
		if err == nil {
			t.Errorf("%s: mentions are given without an error", c.kind)
		}
	}
}

// FuzzHeadLabels: no labels make measuring panic.
func FuzzHeadLabels(f *testing.F) {
	for _, line := range []string{
		`{"sent_id":"a-1","tokens":["a","b"],"frames":[{"predicate":1,"arguments":[["ARG0",0,1]]}]}`,
		`{"id":"a:1:1","tokens":["a","b"],"predicate":1,"event":true,"arguments":[{"spans":[[0,1]]}]}`,
		`{"id":"a","text":"é said so","attributions":[{"source":[[0,1]],"cue":[[2,6]],"content":[[7,9]]}]}`,
		`{"sent_id":"a-1","tokens":["a","b"],"predicates":[{"token":1,"value":2.5}]}`,
		`{"id":"a","text":"x","statements":[{"s":["*7"],"p":["x"],"o":null,"time":{"value":null}}]}`,
	} {
		for i := range Kinds {
			f.Add(i, line)
		}
	}
	f.Fuzz(func(t *testing.T, kind int, data string) {
		if kind < 0 || kind >= len(Kinds) || Kinds[kind] == KindDWIE || Kinds[kind] == KindIOB || Kinds[kind] == KindTimex {
			return // which run the whole extraction
		}
		path := filepath.Join(t.TempDir(), "gold")
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
		print := func(context.Context, []byte) ([]byte, error) {
			return []byte(`{"nodes":[{"id":"a","label":"7"}],"edges":[],"literals":[{"source":"a","literal":"x","relation":"x"}]}`), nil
		}
		p := Program{Parser: &stubParser{}, Print: print}
		if Kinds[kind] == KindCoNLLU {
			if gold, err := ReadKind(path, KindCoNLLU); err == nil {
				_ = addTrees(context.Background(), &Report{}, p, gold, 1)
			}
			return
		}
		_, _, _ = Evaluate(context.Background(), p, Kinds[kind], path, Options{})
	})
}
