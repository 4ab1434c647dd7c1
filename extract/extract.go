// Package extract turns an article into entities and the relations between
// them. It is the whole pipeline: each stage is a package of its own below
// this one, and makes one layer of the Document from the layers before it.
package extract

import (
	"context"
	"fmt"

	"kgx/extract/article"
	"kgx/extract/entity"
	"kgx/extract/mention"
	"kgx/extract/relation"
	"kgx/extract/token"
)

// Options choose how an Extractor works. The zero value is the usual way.
type Options struct{}

// Extractor finds entities and relations in articles. It is made once and used
// for any number of articles, from any number of goroutines at once.
type Extractor struct{}

// New returns an Extractor that is ready to work.
func New(Options) (*Extractor, error) { return &Extractor{}, nil }

// Extract reads one article. The same article gives the same Document on every
// run and machine. The error is ctx's, where that ended first.
func (x *Extractor) Extract(ctx context.Context, a article.Article) (*Document, error) {
	doc := &Document{Article: a}
	stages := []func(){
		func() { doc.Text = token.Split(a.Text) },
		func() { doc.Mentions = mention.Find(doc.Text, a.Date) },
		func() { doc.Entities = entity.Resolve(doc.Text, doc.Mentions) },
		func() { doc.Relations = relation.Find(doc.Text, doc.Mentions, doc.Entities) },
	}
	for _, stage := range stages {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("extracting from %s: %w", a.ID, err)
		}
		stage()
	}
	return doc, nil
}
