package relation_test

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"kgx/extract"
	"kgx/extract/article"
	"kgx/extract/encoder"
	"kgx/extract/entity"
	"kgx/extract/mention"
	"kgx/extract/model"
	"kgx/extract/relation"
	"kgx/internal/eval"
)

var (
	dump     = flag.String("dump", "", "write the features of the articles' pairs to this `file`, for train/kgxtrain/pairs.py")
	articles = flag.String("articles", "", "`file` of labelled articles for -dump")
)

// TestFeatures writes what the trees of pairs.tsv are grown from.
func TestFeatures(t *testing.T) {
	if *dump == "" {
		t.Skip("no -dump")
	}
	gold, err := eval.Read(*articles)
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(*dump)
	if err != nil {
		t.Fatal(err)
	}
	d, err := newDumper(bufio.NewWriter(file))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := eval.Predict(context.Background(), d, gold, eval.GivenEntities, 1); err != nil {
		t.Fatal(err)
	}
	if err := d.w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}

// dumper writes a line of JSON for each article. Only its ExtractEntities is of use.
type dumper struct {
	*extract.Extractor
	w       *bufio.Writer
	encoder *encoder.Encoder
	finder  *relation.Finder
}

func newDumper(w *bufio.Writer) (*dumper, error) {
	m, err := model.Embedded()
	if err != nil {
		return nil, err
	}
	e, err := encoder.New(m, encoder.Options{})
	if err != nil {
		return nil, err
	}
	f, err := relation.NewFinder(e)
	if err != nil {
		return nil, err
	}
	pipeline, err := extract.New(extract.Options{})
	if err != nil {
		return nil, err
	}
	d := &dumper{Extractor: pipeline, w: w, encoder: e, finder: f}
	return d, json.NewEncoder(w).Encode(relation.FeatureNames())
}

// dumpedArticle is an article's entities by the first bytes of their mentions, and its pairs.
type dumpedArticle struct {
	ID     string       `json:"id"`
	Starts [][]int      `json:"starts"`
	Types  []string     `json:"types"`
	Pairs  []dumpedPair `json:"pairs"`
}

// dumpedPair has the numbers and values of the features that are not zero.
type dumpedPair struct {
	Subject int                `json:"s"`
	Object  int                `json:"o"`
	At      []int              `json:"at"`
	Values  []float32          `json:"values"`
	Margins map[string]float32 `json:"margins"`
}

func (d *dumper) ExtractEntities(ctx context.Context, a article.Article, mentions []mention.Mention, entities []entity.Entity) (*extract.Document, error) {
	doc, err := d.Extractor.ExtractEntities(ctx, a, mentions, entities)
	if err != nil {
		return nil, err
	}
	x := d.encoder.Encode(a.Text)
	defer x.Release()
	out := dumpedArticle{ID: a.ID}
	for _, e := range entities {
		var starts []int
		for _, m := range e.Mentions {
			starts = append(starts, mentions[m].Start)
		}
		out.Starts, out.Types = append(out.Starts, starts), append(out.Types, e.Type)
	}
	d.finder.Features(doc.Text, x, mentions, entities, doc.Statements, func(s, o int, features []float32, margins map[string]float32) {
		p := dumpedPair{Subject: s, Object: o, Margins: margins}
		for i, v := range features {
			if v != 0 {
				p.At, p.Values = append(p.At, i), append(p.Values, v)
			}
		}
		out.Pairs = append(out.Pairs, p)
	})
	return &extract.Document{Article: a}, json.NewEncoder(d.w).Encode(out)
}
