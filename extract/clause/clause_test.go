package clause_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"kgx/extract/clause"
	"kgx/extract/internal/marked"
	"kgx/extract/token"
)

var update = flag.Bool("update", false, "rewrite the expected clauses in testdata")

const casesFile = "testdata/clauses.txt"

// TestNew reads cases apart by blank lines: a marked text (lines without a
// leading tab; "#" comments) and its clauses as Show writes them (with one).
func TestNew(t *testing.T) {
	source, err := os.ReadFile(casesFile)
	if err != nil {
		t.Fatal(err)
	}
	var renewed []string
	for c := range strings.SplitSeq(strings.TrimSpace(string(source)), "\n\n") {
		var text, input, want []string
		for line := range strings.SplitSeq(c, "\n") {
			switch {
			case strings.HasPrefix(line, "\t"):
				want = append(want, line)
				continue
			case !strings.HasPrefix(line, "#"):
				text = append(text, line)
			}
			input = append(input, line)
		}
		tokens, mentions, _, err := marked.Read(strings.Join(text, "\n"))
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		var got []string
		for line := range strings.Lines(clause.Show(clause.New(tokens, mentions))) {
			got = append(got, "\t"+strings.TrimSuffix(line, "\n"))
		}
		renewed = append(renewed, strings.Join(append(input, got...), "\n"))
		if strings.Join(got, "\n") != strings.Join(want, "\n") && !*update {
			t.Errorf("%s\ngot\n%s\nwant\n%s", strings.Join(text, "\n"), strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	if *update {
		if err := os.WriteFile(casesFile, []byte(strings.Join(renewed, "\n\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// check holds for every text: clauses and phrases lie in their sentences, and
// every index points somewhere.
func check(t *testing.T, text *token.Text, p *clause.Parse) {
	t.Helper()
	for i, c := range p.Clauses {
		s := text.Sentences[c.Sentence]
		if !s.Contains(c.Span) || c.Verb.Head < s.First || c.Verb.Head >= s.Last {
			t.Errorf("clause %d %v lies outside of its sentence %v", i, c.Span, s.Span)
		}
		if c.Parent == i || c.Parent >= len(p.Clauses) || c.Parent < clause.None {
			t.Errorf("clause %d hangs on %d", i, c.Parent)
		}
		for _, list := range [][]int{c.Subjects, c.Objects, c.Obliques} {
			for _, ph := range list {
				if !s.Contains(p.Words(ph)) {
					t.Errorf("clause %d has the phrase %v of another sentence", i, p.Words(ph))
				}
			}
		}
		p.Modality(i)
		p.Speaker(i)
	}
}

func FuzzNew(f *testing.F) {
	source, err := os.ReadFile(casesFile)
	if err != nil {
		f.Fatal(err)
	}
	for c := range strings.SplitSeq(string(source), "\n\n") {
		f.Add(c)
	}
	f.Add("“‘\"“”’ said to to not that who \"which will be, and")
	f.Fuzz(func(t *testing.T, s string) {
		text, mentions, _, err := marked.Read(s)
		if err != nil {
			text, mentions = token.Split(s), nil
		}
		check(t, text, clause.New(text, mentions))
	})
}

func BenchmarkNew(b *testing.B) {
	source, err := os.ReadFile("../../testdata/articles/peace-summit.txt")
	if err != nil {
		b.Fatal(err)
	}
	text := token.Split(string(source))
	b.SetBytes(int64(len(source)))
	for b.Loop() {
		clause.New(text, nil)
	}
}

func ExampleNew() {
	text := token.Split("The company will not buy its rival, a spokesman said.")
	p := clause.New(text, nil)
	for i, c := range p.Clauses {
		fmt.Print(c.Verb.Lemma, ": ", p.Modality(i))
		if s := p.Speaker(i); s != clause.None {
			fmt.Print(", says ", p.Words(s).Text(text.Source))
		}
		fmt.Println()
	}
	// Output:
	// buy: negated, says a spokesman
	// say: asserted
}
