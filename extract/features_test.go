package extract

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"kgx/extract/article"
	"kgx/extract/statement"
)

var (
	dumpTo   = flag.String("features", "", "write the features of each statement to this `file`, for train/kgxtrain/confidence.py")
	dumpFrom = flag.String("articles", "", "`file` of articles (JSON Lines with id, date, text) for -features")
)

// TestFeatures writes what the confidence of statements is fitted on.
func TestFeatures(t *testing.T) {
	if *dumpTo == "" {
		t.Skip("no -features")
	}
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	in, err := os.Open(*dumpFrom)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.Create(*dumpTo)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a struct{ ID, Date, Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		d, err := x.Extract(context.Background(), article.Article{ID: a.ID, Date: a.Date, Text: a.Text})
		if err != nil {
			t.Fatal(err)
		}
		label := func(p int) string {
			if e := d.Statements.Participants[p].Entity; e != statement.None {
				return d.Entities[e].Name
			}
			return d.Statements.Participants[p].Label
		}
		for _, s := range d.Statements.Statements {
			row := map[string]any{"article": a.ID, "relation": s.Predicate, "evidence": s.Evidence.Text(a.Text), "literal": s.Literal.Text(a.Text), "features": s.Features, "form": s.Form}
			var ends []string
			for _, tie := range s.Ties {
				ends = append(ends, label(tie.Participant))
			}
			row["ends"] = ends
			if err := json.NewEncoder(out).Encode(row); err != nil {
				t.Fatal(err)
			}
		}
	}
}
