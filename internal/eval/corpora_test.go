package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// corpus returns the path of labels beside the project; the test is skipped
// where they are not there.
func corpus(t *testing.T, name string) string {
	t.Helper()
	return beside(t, "corpora/"+name)
}

// beside is corpus for any file there.
func beside(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", filepath.FromSlash(name))
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s is not here: the texts' licences keep it out of the project", name)
	}
	return path
}

func readCorpus(t *testing.T, name string) *Gold {
	t.Helper()
	gold, err := Read(corpus(t, name))
	if err != nil {
		t.Fatal(err)
	}
	return gold
}

func TestCorporaAgainstThemselves(t *testing.T) {
	for _, name := range []string{"dwie/dev.jsonl", "uner/dev.jsonl", "gum/dev.conllu", "names/train.jsonl"} {
		t.Run(name, func(t *testing.T) { perfect(t, readCorpus(t, name)) })
	}
}

// perfect checks that labels that are held against themselves have 1 in every
// figure.
func perfect(t *testing.T, gold *Gold) {
	t.Helper()
	report := Score(gold, gold.Articles)
	if gold.Coreference {
		report.Coreference.GoldMentions = ScoreClusters(gold, gold.Articles)
	}
	figures, err := report.figures()
	if err != nil {
		t.Fatal(err)
	}
	for path, x := range figures {
		if path != "documents" && x != 1 {
			t.Errorf("%s = %v, want 1", path, x)
		}
	}
	if gold.Relations {
		given := ScoreGiven(gold, gold.Articles, NewTrainFacts(nil))
		near(t, "given", given.Given.F1, 1)
		near(t, "given_ign", given.GivenIgn.F1, 1)
	}
}

// The reference figures that the definitions quote for clusters made by simple
// rules of the labelled mentions.
func TestReferenceClusters(t *testing.T) {
	gold := readCorpus(t, "dwie/dev.jsonl")
	for _, c := range []struct {
		name string
		key  func(*Article) func(Mention) string
		want float64
	}{
		{"same lower-cased text", sameText, 0.928},
		{"a lone last word joined to the longer name", lastWord, 0.954},
	} {
		predicted := make([]Article, len(gold.Articles))
		for i := range gold.Articles {
			predicted[i] = regroup(&gold.Articles[i], c.key(&gold.Articles[i]))
		}
		got := ScoreClusters(gold, predicted).Mean
		if got < c.want-0.0005 || got >= c.want+0.0005 {
			t.Errorf("%s: mean %.4f, want %.3f", c.name, got, c.want)
		}
	}
}

// regroup returns the article with its labelled mentions clustered by key;
// what the labels ignore stays ignored.
func regroup(a *Article, key func(Mention) string) Article {
	out, tags, ids := *a, a.tags(), map[string]int{}
	out.Mentions, out.Concepts = nil, nil
	for _, m := range a.Mentions {
		if ClassOf(tags[m.Concept]) == Ignore {
			continue
		}
		k := key(m)
		if _, known := ids[k]; !known {
			ids[k] = len(ids)
			out.Concepts = append(out.Concepts, Concept{Concept: ids[k], Text: k, Tags: []string{"type::misc"}})
		}
		m.Concept = ids[k]
		out.Mentions = append(out.Mentions, m)
	}
	return out
}

func sameText(*Article) func(Mention) string {
	return func(m Mention) string { return strings.ToLower(m.Text) }
}

// lastWord joins a single word to the first longer name that ends in it.
func lastWord(a *Article) func(Mention) string {
	longer := map[string]string{}
	tags := a.tags()
	for _, m := range a.Mentions {
		words := strings.Fields(strings.ToLower(m.Text))
		if len(words) < 2 || ClassOf(tags[m.Concept]) == Ignore {
			continue
		}
		if last := words[len(words)-1]; longer[last] == "" {
			longer[last] = strings.ToLower(m.Text)
		}
	}
	return func(m Mention) string {
		text := strings.ToLower(m.Text)
		if name := longer[text]; name != "" {
			return name
		}
		return text
	}
}
