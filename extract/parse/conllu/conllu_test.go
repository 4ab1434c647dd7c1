package conllu

import (
	"reflect"
	"strings"
	"testing"

	"kgx/extract/parse"
	"kgx/extract/token"
)

const example = `# newdoc id = one
# text = Ada Marsh doesn't want self-driving trams.
1	Ada	Ada	PROPN	NNP	_	5	nsubj	_	_
2	Marsh	Marsh	PROPN	NNP	_	1	flat	_	_
3-4	doesn't	_	_	_	_	_	_	_	_
3	does	do	AUX	VBZ	_	5	aux	_	_
4	n't	not	PART	RB	_	5	advmod	_	_
5	want	want	VERB	VBP	_	0	root	_	Verb=ARG0:1-2,ARGM-NEG:4-4,ARG1:6-9|Happened=-1.5
6	self	self	NOUN	NN	_	8	compound	_	SpaceAfter=No
7	-	-	PUNCT	HYPH	_	8	punct	_	SpaceAfter=No
8	driving	drive	VERB	VBG	_	9	amod	_	Noun=_
9	trams	tram	NOUN	NNS	_	5	obj	_	SpaceAfter=No
10	.	.	PUNCT	.	_	5	punct	_	_

# newpar
1	It	it	PRON	PRP	_	2	nsubj	_	_
2	rained	rain	VERB	VBD	_	0	root	_	_

1	She	she	PRON	PRP	_	2	nsubj	_	_
2	said	say	VERB	VBD	_	0	root	_	Says=CUE:2-2,SOURCE:1-1,CONTENT:2/1-2/2
`

func read(t *testing.T, s string) (*token.Text, *parse.Parse) {
	t.Helper()
	text, p, err := Read(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	return text, p
}

func TestRead(t *testing.T) {
	text, p := read(t, example)
	if want := "Ada Marsh doesn't want self-driving trams.\n\nIt rained She said"; text.Source != want {
		t.Fatalf("text %q, want %q", text.Source, want)
	}
	var words []string
	for _, tok := range p.Sentences[0].Tokens {
		words = append(words, tok.Text(text.Source))
	}
	if got, want := strings.Join(words, "|"), "Ada|Marsh|does|n't|want|self|-|driving|trams|."; got != want {
		t.Errorf("tokens %s, want %s", got, want)
	}
	if got := text.Sentences[1]; got.First != 10 || got.Last != 12 || got.Paragraph != 1 || got.Text(text.Source) != "It rained" {
		t.Errorf("second sentence %+v", got)
	}
	if got, want := p.Sentences[0].Tokens[5], (parse.Token{Span: token.Span{Start: 23, End: 27}, UPOS: "NOUN", XPOS: "NN", Head: 7, Relation: "compound", Margin: certain}); got != want {
		t.Errorf("token 6 is %+v, want %+v", got, want)
	}
	if got := p.Sentences[0].Tokens[4]; got.Head != -1 || got.Happened != -1.5 {
		t.Errorf("root is %+v", got)
	}
	want := []parse.Frame{
		{Predicate: 4, Kind: parse.Verb, Arguments: []parse.Argument{{Label: "ARG0", First: 0, Last: 2}, {Label: "ARGM-NEG", First: 3, Last: 4}, {Label: "ARG1", First: 5, Last: 9}}},
		{Predicate: 7, Kind: parse.Noun},
	}
	if got := p.Sentences[0].Frames; !reflect.DeepEqual(got, want) {
		t.Errorf("frames %+v, want %+v", got, want)
	}
	a := p.Attributions[0]
	if len(p.Attributions) != 1 || a.Sentence != 2 || a.Cue != 1 || a.CueSpan.Text(text.Source) != "said" ||
		a.Sources[0].Text(text.Source) != "She" || a.Contents[0].Text(text.Source) != "It rained" {
		t.Errorf("attributions %+v", p.Attributions)
	}
}

func TestWriteIsReadBack(t *testing.T) {
	text, p := read(t, example)
	var out strings.Builder
	if err := Write(&out, text.Source, p); err != nil {
		t.Fatal(err)
	}
	again := strings.Replace(out.String(), "# sent_id = 2\n", "# newpar\n", 1)
	text2, p2 := read(t, again)
	if !reflect.DeepEqual(text2, text) || !reflect.DeepEqual(p2, p) {
		t.Errorf("written as\n%sread as\n%+v\n%+v\nwant\n%+v\n%+v", again, text2, p2, text, p)
	}
}

func TestReadTakesLinesWrittenByHand(t *testing.T) {
	text, p := read(t, "1 Rain _ NOUN NN _ 2 nsubj\n2 fell _ VERB VBD _ 0 root _ SpaceAfter=No\n3 . _ PUNCT . _ 2 punct")
	if text.Source != "Rain fell." || p.Sentences[0].Tokens[2].Relation != "punct" {
		t.Errorf("%q %+v", text.Source, p.Sentences[0])
	}
}

func TestReadNamesTheLine(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"1\tRain\n3\tfell\n", "line 2: token \"3\", where token 2 is next"},
		{"1\tRain\t_\t_\t_\t_\tx\n", "line 1: head \"x\""},
		{"1\tRain\t_\t_\t_\t_\t4\troot\n\n", "token 1 has head 4"},
		{"1\tRain\t_\t_\t_\t_\t0\troot\t_\tVerb=ARG0\n", "no colon"},
		{"1\tRain\t_\t_\t_\t_\t0\troot\t_\tVerb=ARG0:1-2\n", "ends after the sentence"},
		{"1\tRain\t_\t_\t_\t_\t0\troot\t_\tSays=SOURCE:2/1\n", "there is no token 2/1"},
		{"1\tRain\t_\t_\t_\t_\t0\troot\t_\tSays=WHO:1\n", "\"WHO\" is no part"},
		{"word\n", "1 columns"},
	} {
		if _, _, err := Read(strings.NewReader(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %q in it", c.text, err, c.want)
		}
	}
}
