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

// ExtractMentions is like Extract, but takes the mentions as given, in text
// order: to measure coreference apart from finding mentions.
func (x *Extractor) ExtractMentions(ctx context.Context, a article.Article, mentions []mention.Mention) (*Document, error) {
	doc := &Document{Article: a, Text: token.Split(a.Text), Mentions: mentions}
	doc.Entities = entity.Resolve(doc.Text, doc.Mentions)
	doc.Relations = relation.Find(doc.Text, doc.Mentions, doc.Entities)
	return doc, given(ctx, a)
}

// ExtractEntities is like Extract, but takes mentions and entities as given:
// to measure relations apart from the stages before them.
func (x *Extractor) ExtractEntities(ctx context.Context, a article.Article, mentions []mention.Mention, entities []entity.Entity) (*Document, error) {
	doc := &Document{Article: a, Text: token.Split(a.Text), Mentions: mentions, Entities: entities}
	doc.Relations = relation.Find(doc.Text, doc.Mentions, doc.Entities)
	return doc, given(ctx, a)
}

func given(ctx context.Context, a article.Article) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("extracting from %s: %w", a.ID, err)
	}
	return nil
}
