package reading

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// readArticles reads a file of articles with statements.
func readArticles(t *testing.T, path string) []Article {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []Article
	for _, line := range bytes.Split(bytes.TrimSpace(data), []byte("\n")) {
		var a Article
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatal(err)
		}
		if err := a.Check(); err != nil {
			t.Fatal(err)
		}
		out = append(out, a)
	}
	return out
}

func graphOf(t *testing.T, text string) *Graph {
	t.Helper()
	g, err := ParseGraph([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func readGraphs(t *testing.T, articles []Article) []*Graph {
	t.Helper()
	var out []*Graph
	for _, a := range articles {
		data, err := os.ReadFile(filepath.Join("testdata", a.ID+".json"))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, graphOf(t, string(data)))
	}
	return out
}

// Counted by hand.
//
// bridge: the collapse has one tie, to the bridge, and lends it its own words,
// time and toll: the bridge collapsed, and it killed seven ("kill" begins
// "killed" nowhere in the event's words: predicate, type, label; the toll's
// name is none), so of the first two the first is right. The opening is right,
// the warnings are Brandt's words and right. The suit is found, but planned:
// told as fact. That she is the city's mayor is in no edge. All: 4 found, 3
// right of 6; main: 2 found, 1 right of 3. Printed: four edges and two
// literals, one tie. The time of the collapse is right.
//
// sale: the purchase is an edge the other way round; "7" does not stand in "70".
// All: 1 of 2, main 1 of 1. Eight statements are printed, two more than three
// times two: all is scaled by 6/8.
func TestScore(t *testing.T) {
	articles := readArticles(t, filepath.Join("testdata", "articles.jsonl"))
	got, err := Score(articles, readGraphs(t, articles))
	if err != nil {
		t.Fatal(err)
	}
	want := Figures{
		Main:       Share{4, 0.688, 0.438}, // (2 + 0.75) / 4, (1 + 0.75) / 4
		All:        Share{8, 0.594, 0.469}, // (4 + 0.75) / 8, (3 + 0.75) / 8
		Printed:    14,
		ToldAsFact: 1,
		Time:       Times{1, 1},
	}
	if *got != want {
		t.Errorf("figures %+v, want %+v", *got, want)
	}
}

func TestScoreOfNothing(t *testing.T) {
	articles := readArticles(t, filepath.Join("testdata", "articles.jsonl"))
	empty := graphOf(t, `{"nodes":[]}`)
	got, err := Score(articles, []*Graph{empty, empty})
	if err != nil {
		t.Fatal(err)
	}
	if want := (Figures{Main: Share{Statements: 4}, All: Share{Statements: 8}}); *got != want {
		t.Errorf("figures %+v, want %+v", *got, want)
	}
	if _, err := Score(articles, []*Graph{empty}); err == nil {
		t.Error("one graph of two articles is no error")
	}
}

// A thing printed serves two statements, and one more for its time, its place
// and each qualifier.
func TestRoom(t *testing.T) {
	statement := Statement{Subject: []string{"alvo"}, Predicate: []string{"acqui"}, Object: []string{"brell"}}
	nodes := `{"nodes":[{"id":"a","label":"Alvo","type":"company"},{"id":"b","label":"Brell","type":"company"}],"edges":[{"source":"a","target":"b","relation":"acquired"`
	for _, c := range []struct {
		name, more string
		served     int
	}{
		{"plain", ``, 2},
		{"time", `,"time":{"text":"2010"}`, 3},
		{"empty time", `,"time":null`, 2},
		{"time, place and two qualifiers", `,"time":"2010","place":"b","qualifiers":{"price":{"text":"$7"},"method":{"text":"cash"}}`, 6},
	} {
		g := graphOf(t, nodes+c.more+`}]}`)
		statements := make([]Statement, 9)
		for i := range statements {
			statements[i] = statement
		}
		a := Article{ID: "x", Text: "x", Statements: &statements}
		got, err := Score([]Article{a}, []*Graph{g})
		if err != nil {
			t.Fatal(err)
		}
		if want := threeDigits(float64(c.served) / 9); got.All.Right != want {
			t.Errorf("%s: right %v, want %v", c.name, got.All.Right, want)
		}
	}
}

// A statement moves to another fact where that makes room, and right goes
// before found.
func TestMatching(t *testing.T) {
	statements := []Statement{
		{Subject: []string{"alvo"}, Predicate: []string{"buy"}, Object: []string{"brell"}},
		{Subject: []string{"alvo"}, Predicate: []string{"buy"}, Object: []string{"brell"}, Modality: "planned"},
		{Subject: []string{"alvo"}, Predicate: []string{"buy", "own"}, Object: []string{"brell"}},
		{Subject: []string{"alvo"}, Predicate: []string{"buy"}, Object: []string{"brell"}},
	}
	g := graphOf(t, `{"nodes":[{"id":"a","label":"Alvo","type":"company"},{"id":"b","label":"Brell","type":"company"}],
		"edges":[{"source":"a","target":"b","relation":"buys"},{"source":"a","target":"b","relation":"owns"}]}`)
	got, err := Score([]Article{{ID: "x", Text: "x", Statements: &statements}}, []*Graph{g})
	if err != nil {
		t.Fatal(err)
	}
	// "buys" has room for two of the three that only it serves; the third statement makes room by moving to "owns".
	if got.All.Right != 0.75 || got.All.Found != 0.75 || got.ToldAsFact != 0 {
		t.Errorf("figures %+v, want three of four right", *got)
	}
}
