package eval

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func mustRead(t *testing.T, name string) *Gold {
	t.Helper()
	gold, err := Read(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return gold
}

func TestInventedLabelsAgainstThemselves(t *testing.T) {
	for _, name := range []string{"gold.conllu", "gold.iob.jsonl"} {
		t.Run(name, func(t *testing.T) {
			gold := mustRead(t, name)
			for i := range gold.Articles {
				if err := gold.Articles[i].check(); err != nil {
					t.Error(err)
				}
				checkTexts(t, &gold.Articles[i])
			}
		})
	}
	gold := mustRead(t, "gold.jsonl")
	checkTexts(t, &gold.Articles[0])
	checkTexts(t, &gold.Articles[1])
	report := Score(gold, gold.Articles)
	for _, path := range []string{"mentions.span", "mentions.typed", "mentions.names", "mentions.tags", "coreference.all", "coreference.names", "relations.hard", "relations.soft"} {
		if x, err := report.Figure(path); err != nil || x != 1 {
			t.Errorf("%s = %v, %v; want 1", path, x, err)
		}
	}
}

// checkTexts checks that each mention's text stands at its offsets.
func checkTexts(t *testing.T, a *Article) {
	t.Helper()
	runes := []rune(a.Content)
	for _, m := range a.Mentions {
		if got := string(runes[m.Begin:m.End]); got != m.Text {
			t.Errorf("%s: %q at %d to %d, want %q", a.ID, got, m.Begin, m.End, m.Text)
		}
	}
}

func TestReadSentences(t *testing.T) {
	gold := mustRead(t, "gold.iob.jsonl")
	if len(gold.Articles) != 2 {
		t.Fatalf("%d articles, want the sentences of one document joined: 2", len(gold.Articles))
	}
	want := "Is \"Alvo Ltd.\" (in St.-Gallen) Ann's?\n\nI don't know Swiss law."
	if got := gold.Articles[0].Content; got != want {
		t.Errorf("content %q, want %q", got, want)
	}
	var spans []string
	for _, m := range gold.Articles[0].Mentions {
		spans = append(spans, m.Text)
	}
	if got := strings.Join(spans, "|"); got != "Alvo Ltd.|St.-Gallen|Ann|Swiss" {
		t.Errorf("mentions %s", got)
	}
	// Only what the labels know is compared; an unknown label is a span to ignore.
	predicted := *gold
	predicted.Articles = append([]Article{}, gold.Articles...)
	extra := predicted.Articles[0]
	extra.Concepts = append(append([]Concept{}, extra.Concepts...), Concept{Concept: 90, Tags: []string{"type::gpe0-x"}}, Concept{Concept: 91, Tags: []string{"type::event"}})
	extra.Mentions = append(append([]Mention{}, extra.Mentions...), Mention{Begin: 51, End: 56, Concept: 90}, Mention{Begin: 0, End: 2, Concept: 91})
	predicted.Articles[0] = extra
	if m := Score(gold, predicted.Articles).Mentions; m.Span.F1 != 1 || m.Typed.F1 != 1 || len(m.ByClass) != 3 {
		t.Errorf("predictions of unlabelled classes are counted: %+v", m)
	}
}

func TestReadCoNLLU(t *testing.T) {
	gold := mustRead(t, "gold.conllu")
	a := gold.Articles[0]
	if want := "Ann's sister met the mayor. She smiled.\nAnn had gone."; a.Content != want {
		t.Errorf("content %q, want %q", a.Content, want)
	}
	var got []string
	for _, m := range a.Mentions {
		got = append(got, m.Kind+" "+m.Text)
	}
	want := "nominal Ann's sister|name Ann|nominal the mayor|pronoun She|name Ann"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("mentions %s, want %s", s, want)
	}
	// The mayor is mentioned once and is left out, as CoNLL 2012 has it.
	if c := a.clusters(gold.least(), allMentions); len(c) != 2 {
		t.Errorf("%d clusters, want 2", len(c))
	}
}

// Without singletons, a missed cluster of one costs nothing.
func TestSingletonsOfNominalLabels(t *testing.T) {
	gold := mustRead(t, "gold.conllu")
	predicted := gold.Articles[0]
	predicted.Mentions = nil
	for _, m := range gold.Articles[0].Mentions {
		if m.Text != "the mayor" {
			predicted.Mentions = append(predicted.Mentions, m)
		}
	}
	if c := ScoreClusters(gold, []Article{predicted}); c.Mean != 1 {
		t.Errorf("mean %v, want 1", c.Mean)
	}
}

func TestReadErrors(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"empty", "", "empty"},
		{"prose", "Just words.\n", "neither JSON Lines nor CoNLL-U"},
		{"broken", "{\"id\":\"a\",\"content\":\"x\"}\n{\"id\":\n", "line 2"},
		{"outside", `{"id":"a","content":"short","mentions":[{"begin":2,"end":9,"text":"ort","concept":0}],"concepts":[{"concept":0}]}`, "outside its 5 characters"},
		{"dangling", `{"id":"a","content":"short","mentions":[{"begin":2,"end":3,"text":"o","concept":7}]}`, "concept 7"},
		{"relation", `{"id":"a","content":"short","relations":[{"s":0,"p":"in0","o":1}]}`, "relation in0"},
		{"no content", `{"id":"a"}`, "no content"},
		{"uneven", `{"tokens":["a","b"],"tags":["O"]}`, "2 tokens, but 1 tags"},
		{"mixed", "{\"id\":\"a\",\"content\":\"x\"}\n{\"tokens\":[],\"tags\":[]}\n", "mixes"},
		{"columns", "# newdoc id = a\n1\tAnn\n", "2 columns"},
		{"unclosed", "1\tAnn\t_\tPROPN\t_\t_\t0\t_\t_\tEntity=(1-person-new\n\n", "does not end"},
		{"unopened", "1\tAnn\t_\tPROPN\t_\t_\t0\t_\t_\tEntity=1)\n\n", "without a beginning"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "gold")
			if err := os.WriteFile(path, []byte(c.content), 0o644); err != nil {
				t.Fatal(err)
			}
			_, err := Read(path)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one with %q", err, c.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"gold.jsonl", "gold.conllu", "gold.iob.jsonl"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	f.Fuzz(func(t *testing.T, data string) {
		kind, err := kindOf(bufio.NewReader(strings.NewReader(data)))
		if err != nil {
			return
		}
		gold, err := read(strings.NewReader(data), kind)
		if err != nil {
			return
		}
		Score(gold, gold.Articles)
	})
}
