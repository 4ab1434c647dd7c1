// Package extract turns an article into entities and the relations between
// them. It is the whole pipeline: each stage is a package of its own below
// this one, and makes one layer of the Document from the layers before it.
package extract

import (
	"context"
	"errors"
	"fmt"

	"kgx/extract/article"
	"kgx/extract/encoder"
	"kgx/extract/entity"
	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/model"
	"kgx/extract/parse"
	"kgx/extract/relation"
	"kgx/extract/statement"
	"kgx/extract/token"
	"kgx/extract/userschema"
)

// Options choose how an Extractor works. The zero value is the usual way.
type Options struct {
	Model  string             // file of other weights than those in the binary, "" for these
	Kernel encoder.Kernel     // arithmetic of the encoder; every kernel gives the same result
	Schema *userschema.Schema // the user's types, predicates and names, nil for none
}

// Extractor finds entities and relations in articles. It is made once and used
// for any number of articles, from any number of goroutines at once.
type Extractor struct {
	model     *model.Model
	encoder   *encoder.Encoder
	parser    *parse.Parser // nil where the model has no heads for it
	mentions  *mention.Finder
	entities  *entity.Resolver
	relations *relation.Finder
	schema    *userschema.Schema
}

// New returns an Extractor that is ready to work. The error says what is wrong
// with the weights or why the processor cannot do what opts ask.
func New(opts Options) (*Extractor, error) {
	m, err := weights(opts.Model)
	if err != nil {
		return nil, err
	}
	e, err := encoder.New(m, encoder.Options{Kernel: opts.Kernel})
	if err != nil {
		return nil, err
	}
	parser, err := parse.NewParser(e)
	if err != nil && !errors.Is(err, encoder.ErrNoHead) {
		return nil, err
	}
	mentions, err := mention.NewFinder(e, opts.Schema)
	if err != nil {
		return nil, err
	}
	entities, err := entity.NewResolver(e, opts.Schema)
	if err != nil {
		return nil, err
	}
	relations, err := relation.NewFinder(e)
	if err != nil {
		return nil, err
	}
	return &Extractor{model: m, encoder: e, parser: parser, mentions: mentions, entities: entities, relations: relations, schema: opts.Schema}, nil
}

func weights(file string) (*model.Model, error) {
	if file == "" {
		return model.Embedded()
	}
	return model.Load(file)
}

// ModelHash is the hash of the weights in use: with the program's version it
// decides the output.
func (x *Extractor) ModelHash() string { return x.model.Hash() }

// Extract reads one article. The same article gives the same Document on every
// run and machine. The error is ctx's, where that ended first.
func (x *Extractor) Extract(ctx context.Context, a article.Article) (*Document, error) {
	w := x.begin(a)
	return w.run(ctx, w.split, w.encode, w.parse, w.frame, w.findMentions, w.resolveEntities, w.state, w.findRelations)
}

// ExtractMentions is Extract with the mentions given, as evaluation against
// labelled articles wants it. They must be in text order.
func (x *Extractor) ExtractMentions(ctx context.Context, a article.Article, mentions []mention.Mention) (*Document, error) {
	w := x.begin(a)
	w.doc.Mentions = mentions
	return w.run(ctx, w.split, w.encode, w.parse, w.frame, w.resolveEntities, w.state, w.findRelations)
}

// ExtractEntities is Extract with mentions and entities given.
func (x *Extractor) ExtractEntities(ctx context.Context, a article.Article, mentions []mention.Mention, entities []entity.Entity) (*Document, error) {
	w := x.begin(a)
	w.doc.Mentions, w.doc.Entities = mentions, entities
	return w.run(ctx, w.split, w.encode, w.parse, w.frame, w.state, w.findRelations)
}

// work is one article on its way: the document so far, and the encoder's
// vectors of its words, which no one needs afterwards.
type work struct {
	*Extractor
	doc     *Document
	vectors *encoder.Encoding
}

func (x *Extractor) begin(a article.Article) *work {
	return &work{Extractor: x, doc: &Document{Article: a, schema: x.schema}}
}

// run takes the article through the stages.
func (w *work) run(ctx context.Context, stages ...func()) (*Document, error) {
	for _, stage := range stages {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("extracting from %s: %w", w.doc.Article.ID, err)
		}
		stage()
	}
	w.vectors.Release()
	return w.doc, nil
}

// The stages: each fills one layer of the document from the layers before it.

func (w *work) split() { w.doc.Text = token.Split(w.doc.Article.Text) }

func (w *work) encode() { w.vectors = w.encoder.Encode(w.doc.Article.Text) }

func (w *work) parse() {
	if w.parser != nil {
		w.doc.Parse = w.parser.Parse(w.doc.Text, w.vectors)
	}
}

func (w *work) frame() {
	if w.doc.Parse != nil {
		w.doc.Frames = frame.Build(w.doc.Text.Source, w.doc.Parse, w.schema.Nouns()...)
	}
}

func (w *work) findMentions() {
	w.doc.Mentions = w.mentions.Find(w.doc.Text, w.vectors, w.doc.Article.Date)
}

func (w *work) resolveEntities() {
	w.doc.Entities = w.entities.Resolve(w.doc.Text, w.vectors, w.doc.Frames, w.doc.Mentions)
}

func (w *work) findRelations() {
	w.doc.Relations = w.relations.Find(w.doc.Text, w.vectors, w.doc.Mentions, w.doc.Entities, w.doc.Statements)
}

func (w *work) state() {
	if w.doc.Parse == nil {
		return
	}
	w.doc.Statements = statement.Build(w.doc.Text, w.doc.Parse, w.doc.Frames, w.doc.Mentions, w.doc.Entities, w.schema)
}
