package extract

import (
	"kgx/extract/article"
	"kgx/extract/entity"
	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/parse"
	"kgx/extract/relation"
	"kgx/extract/statement"
	"kgx/extract/token"
	"kgx/extract/userschema"
)

// Document is an article with all that was found in it. Each field is one
// layer, made by one stage from the layers before it; indexes refer to the
// layers by position. Offsets are bytes of Article.Text.
type Document struct {
	Article   article.Article
	Text      *token.Text
	Parse     *parse.Parse        // sentence by sentence as Text; nil where the model has no heads for it
	Mentions  []mention.Mention   // in text order; a nested mention follows the one it lies in
	Entities  []entity.Entity     // in order of first mention; each mention belongs to at most one, except plural ones
	Relations []relation.Relation // in order of first evidence
	Frames    *frame.Layer        // who does what, in text order; nil where there is no Parse
	// Statements are what the article holds, with who and what takes part; nil where there is no Parse.
	Statements *statement.Layer

	schema *userschema.Schema // what the user wants in the graph; nil: everything
}
