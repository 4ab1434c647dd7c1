package relation

import (
	"kgx/extract/encoder"
	"kgx/extract/entity"
	"kgx/extract/mention"
	"kgx/extract/statement"
	"kgx/extract/token"
)

// FeatureNames names the features that Features yields.
func FeatureNames() []string { return features().names }

// Features calls yield for each pair of entities that relations are looked for
// between, with its features, the statements found so far and the head's
// margins by relation.
func (r *Finder) Features(text *token.Text, x *encoder.Encoding, mentions []mention.Mention, entities []entity.Entity, stated *statement.Layer,
	yield func(subject, object int, features []float32, margins map[string]float32)) {
	f := newFinder(text, mentions, entities)
	f.follow(stated)
	f.scored(r.pairs, x, func(c candidate) {
		margins := map[string]float32{}
		for i, m := range c.margins {
			name := ours(r.pairs.Names[i])
			if old, known := margins[name]; !known || m > old {
				margins[name] = m
			}
		}
		yield(c.subject, c.object, c.features, margins)
	})
}
