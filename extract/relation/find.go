package relation

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"kgx/extract/encoder"
	"kgx/extract/entity"
	"kgx/extract/heads"
	"kgx/extract/mention"
	"kgx/extract/statement"
	"kgx/extract/token"
	"kgx/graph/schema"
)

// Finder finds relations: what the statement layer has, what follows from that,
// and by the trained head what the whole article tells. The zero Finder has no
// head. It is immutable and safe for concurrent use.
type Finder struct{ pairs *heads.Pairs }

// NewFinder makes a Finder of an encoder's relation head, the zero one where the
// model has no such head. The error says what is wrong
// with the head.
func NewFinder(e *encoder.Encoder) (*Finder, error) {
	pairs, err := heads.NewPairs(e)
	if errors.Is(err, encoder.ErrNoHead) {
		return &Finder{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("finding relations: %w", err)
	}
	return &Finder{pairs}, nil
}

// Find finds the relations between the entities, in order of first evidence.
// x is the encoding of text.Source; the zero Finder needs none. stated may be
// nil. The same statement made in several places is one Relation with the
// evidence of all.
func (r *Finder) Find(text *token.Text, x *encoder.Encoding, mentions []mention.Mention, entities []entity.Entity, stated *statement.Layer) []Relation {
	f := newFinder(text, mentions, entities)
	f.follow(stated)
	if r.pairs != nil {
		known := len(f.found)
		f.classified(r.pairs, x)
		f.dropExcluded(known)
	}
	return f.merged()
}

func newFinder(text *token.Text, mentions []mention.Mention, entities []entity.Entity) *finder {
	f := &finder{text: text, mentions: mentions, entities: entities}
	f.index()
	return f
}

// follow takes over what sentences state, and adds what follows from that.
func (f *finder) follow(stated *statement.Layer) {
	f.stated(stated)
	f.dropExcluded(len(f.found))
	f.geography()
	f.namedAfter()
	f.atHome()
	f.imply()
}

// finder is what the families share: the layers, and the statements found so far.
type finder struct {
	text     *token.Text
	mentions []mention.Mention
	entities []entity.Entity
	wider    [][]string // of each entity its type and those above
	of       [][]int    // entities by mention; several for a plural mention
	at       []int      // for each token the name or adjective that it belongs to, or None
	found    []Relation
}

// index notes the entities of each mention, and the names at each token.
func (f *finder) index() {
	f.of = make([][]int, len(f.mentions))
	f.wider = make([][]string, len(f.entities))
	for e, ent := range f.entities {
		f.wider[e] = schema.Ancestors(ent.Type)
	}
	for e, ent := range f.entities {
		if ent.Nameless {
			continue // what no one can look up is spoken of in its own words
		}
		for _, m := range ent.Mentions {
			f.of[m] = append(f.of[m], e)
		}
	}
	f.at = make([]int, len(f.text.Tokens))
	for i := range f.at {
		f.at[i] = None
	}
	t := 0
	for m, men := range f.mentions {
		if len(f.of[m]) == 0 || men.Kind == mention.Pronoun {
			continue
		}
		for t > 0 && f.text.Tokens[t-1].End > men.Start {
			t--
		}
		for t < len(f.at) && f.text.Tokens[t].End <= men.Start {
			t++
		}
		for i := t; i < len(f.at) && f.text.Tokens[i].Start < men.End; i++ {
			// The longest name at a token counts, and a name before a nominal.
			if old := f.at[i]; old == None || f.mentions[old].Kind == mention.Nominal && men.Kind != mention.Nominal {
				f.at[i] = m
			}
		}
	}
}

// typeOf is the type of entity e.
func (f *finder) typeOf(e int) string { return f.entities[e].Type }

// isA says whether entity e is of one of the types; no types allow every entity.
func (f *finder) isA(e int, types []string) bool {
	return len(types) == 0 || slices.ContainsFunc(types, func(t string) bool { return slices.Contains(f.wider[e], t) })
}

// admits says whether the relation may hold between the two entities.
func (f *finder) admits(name string, subject, object int) bool {
	r, ok := schema.RelationByName(name)
	return ok && subject != object && f.fits(subject, r.Domain) && f.fits(object, r.Range)
}

// fits says whether entity e may be of one of the types. A name of unknown
// kind may be anything.
func (f *finder) fits(e int, types []string) bool {
	return f.typeOf(e) == unknownType || f.isA(e, types)
}

// unknownType is the type of names that nothing tells the kind of.
const unknownType = "misc"

// key is what makes two statements the same.
type key struct {
	subject, object, speaker int
	literal, speakerText     token.Span
	name                     string
	modality                 Modality
}

// merged joins the same statements and sorts by first evidence.
func (f *finder) merged() []Relation {
	at := map[key]int{}
	var out []Relation
	for _, r := range f.found {
		k := key{r.Subject, r.Object, r.Speaker, r.Literal, r.SpeakerText, r.Name, r.Modality}
		if def, _ := schema.RelationByName(r.Name); def.Symmetric && r.Object != None && r.Object < r.Subject {
			k.subject, k.object = r.Object, r.Subject
		}
		i, known := at[k]
		if !known {
			at[k] = len(out)
			out = append(out, r)
			continue
		}
		out[i].join(r)
	}
	slices.SortStableFunc(out, func(a, b Relation) int {
		return cmp.Or(cmp.Compare(a.Evidence[0].Start, b.Evidence[0].Start), cmp.Compare(a.Subject, b.Subject),
			cmp.Compare(a.Name, b.Name), cmp.Compare(a.Object, b.Object), cmp.Compare(a.Literal.Start, b.Literal.Start))
	})
	return out
}

// join adds what another mention of the same statement knows.
func (r *Relation) join(o Relation) {
	stated := func(r Relation) bool { return len(r.Premises) == 0 && !r.Hinted }
	r.Hinted = !stated(*r) && !stated(o) && (r.Hinted || o.Hinted)
	if len(o.Premises) == 0 {
		r.Premises = nil
	}
	r.Evidence = joined(r.Evidence, o.Evidence)
	r.Confidence = max(r.Confidence, o.Confidence)
	if r.Time == "" {
		r.Time = o.Time
	}
	if r.Place == None {
		r.Place = o.Place
	}
	for _, q := range o.Qualifiers {
		if !slices.Contains(r.Qualifiers, q) {
			r.Qualifiers = append(r.Qualifiers, q)
		}
	}
}

// joined are the passages of both, in text order.
func joined(a, b []token.Span) []token.Span {
	out := slices.Concat(a, b)
	slices.SortFunc(out, func(a, b token.Span) int { return cmp.Compare(a.Start, b.Start) })
	return slices.Compact(out)
}
