package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"maps"
	"slices"
	"strconv"

	"kgx/graph/schema"
)

// content identifies what a statement says, apart from where it is said and how
// sure that is.
type content [16]byte

// contentOf hashes ends, relation, modality, speaker, time, place and
// qualifiers. The ends of a symmetric relation count in either order.
func contentOf(e *Edge) content {
	h := sha256.New()
	part := func(name, value string) {
		// The length before the value keeps ("a", "bc") apart from ("ab", "c").
		io.WriteString(h, name+strconv.Itoa(len(value))+":"+value)
	}
	source, target := e.Source, e.Target
	if !e.IsLiteral() && isSymmetric(e.Relation) {
		source, target = min(source, target), max(source, target)
	}
	part("source", source)
	part("target", target)
	part("literal", e.Literal)
	part("relation", e.Relation)
	part("modality", e.Modality)
	optional := func(name string, value *string) {
		if value != nil {
			part(name, *value)
		}
	}
	optional("speaker", e.Speaker)
	if e.Time != nil {
		part("time", e.Time.String())
	}
	optional("place", e.Place)
	for _, name := range slices.Sorted(maps.Keys(e.Qualifiers)) {
		part("qualifier", name)
		part("value", e.Qualifiers[name].same())
	}
	return content(h.Sum(nil)[:16])
}

func isSymmetric(relation string) bool {
	if known, is := schema.RelationByName(relation); is {
		return known.Symmetric
	}
	known, is := schema.PredicateByName(relation)
	return is && known.Symmetric()
}

// keyOf makes a statement's key from its content:
//
//	ilham-aliyev.head_of_state.azerbaijan
//	azerbaijan.connects.nakhchivan.planned
//	azerbaijan.threatened.force.threatened.5f21c09a
//
// The eight digits stand for speaker, time, place, qualifiers and literal where
// there are any.
func keyOf(e *Edge, c content) string {
	object := e.Target
	if e.IsLiteral() {
		object = Slug(e.Literal)
	}
	key := e.Source + "." + e.Relation + "." + object
	if e.Modality != Asserted {
		key += "." + e.Modality
	}
	if e.IsLiteral() || e.Speaker != nil || e.Time != nil || e.Place != nil || len(e.Qualifiers) > 0 {
		key += "." + hex.EncodeToString(c[:4])
	}
	return key
}

// freeKey is the key itself or, where another statement has it, the key with the
// first free number.
func (g *Graph) freeKey(key string) string {
	return g.firstFree(key, func(k string) bool { return g.byKey[k] == nil })
}

// freeID is the label's slug or, where another node has it, the slug with the
// first free number.
func (g *Graph) freeID(label string) string {
	slug := Slug(label)
	if slug == "" {
		slug = "node"
	}
	return g.firstFree(slug, func(id string) bool { return g.Node(id) == nil })
}

// firstFree is the first free one of name, name-2, name-3 …
func (g *Graph) firstFree(name string, free func(string) bool) string {
	if free(name) {
		return name
	}
	for i := max(2, g.nextNumber[name]); ; i++ {
		candidate := name + "-" + strconv.Itoa(i)
		if free(candidate) {
			g.nextNumber[name] = i + 1 // so that many of one name stay linear
			return candidate
		}
	}
}
