package heads

import (
	"fmt"

	"kgx/extract/encoder"
)

// Pairs is the head that scores the relations between an article's entities
// (ATLOP: Zhou et al. 2021, arXiv 2010.11304). An entity is pooled from its
// mentions; a pair also has a context, the words between its closest two mentions.
// It is immutable and safe for concurrent use.
type Pairs struct {
	Names []string // the relations, in the order of scores

	close   *between
	dim     int
	entity  *encoder.Head // [2·dim, dim]: what an entity adds as subject, then as object
	types   []float32     // [types, 2·dim] what its type adds
	typeAt  map[string]int
	context *encoder.Dense // [2·dim, dim]: what the context adds
	scores  *encoder.Dense // [relations + 1, groups·width²]; output 0 is the threshold
	groups  int
	allowed map[[2]int]bool // types of subject and object between which train knows relations
}

// pairsConfig is what the model's config says of the head.
type pairsConfig struct {
	Names  []string    `json:"names"`
	Layers int         `json:"layers"` // of its own: of older models, 0 in those that are read
	Groups int         `json:"groups"`
	Types  []string    `json:"types"`
	Pairs  [][2]string `json:"pairs"`

	Side     int   `json:"side"`     // words
	Farthest int   `json:"farthest"` // words
	Gaps     []int `json:"gaps"`     // words
}

// NewPairs gives the model's relation head. The error is encoder.ErrNoHead
// where it has none.
func NewPairs(e *encoder.Encoder) (*Pairs, error) {
	p, err := newPairs(e)
	if err != nil {
		return nil, fmt.Errorf("relations: %w", err)
	}
	return p, nil
}

func newPairs(e *encoder.Encoder) (*Pairs, error) {
	var c pairsConfig
	if err := e.Describe("relations", &c); err != nil {
		return nil, err
	}
	if c.Layers != 0 {
		return nil, fmt.Errorf("the head has %d layers of its own, where only heads without are supported", c.Layers)
	}
	d := e.Dim()
	if c.Groups < 1 || d%c.Groups != 0 {
		return nil, fmt.Errorf("%d groups of %d dimensions", c.Groups, d)
	}
	p := &Pairs{Names: c.Names, dim: d, groups: c.Groups, typeAt: map[string]int{}, allowed: map[[2]int]bool{}}
	for i, t := range c.Types {
		p.typeAt[t] = i
	}
	for _, pair := range c.Pairs {
		p.allowed[[2]int{p.typeAt[pair[0]], p.typeAt[pair[1]]}] = true
	}
	var err error
	if p.close, err = newBetween(e, c); err != nil {
		return nil, err
	}
	if p.entity, err = e.Head("relations.entity"); err != nil {
		return nil, err
	}
	if p.entity.Inputs != d || p.entity.Outputs != 2*d {
		return nil, fmt.Errorf("entities are projected from %d to %d dimensions, not from %d to %d", p.entity.Inputs, p.entity.Outputs, d, 2*d)
	}
	if p.types, err = e.Tensor("heads.relations.types", len(c.Types), 2*d); err != nil {
		return nil, err
	}
	if p.context, err = dense(e, "relations.context", 2*d, d); err != nil {
		return nil, err
	}
	p.scores, err = dense(e, "relations.out", len(c.Names)+1, d*(d/c.Groups))
	return p, err
}

func dense(e *encoder.Encoder, name string, outputs, inputs int) (*encoder.Dense, error) {
	l, err := e.Dense(name)
	if err == nil && (l.Outputs != outputs || l.Inputs != inputs) {
		return nil, fmt.Errorf("layer %s is [%d, %d], not [%d, %d]", name, l.Outputs, l.Inputs, outputs, inputs)
	}
	return l, err
}

// admits says whether train knows relations between entities of two types.
func (p *Pairs) admits(subject, object string) bool {
	s, known := p.typeAt[subject]
	o, too := p.typeAt[object]
	return known && too && p.allowed[[2]int{s, o}]
}

// part is what an entity adds [2·dim], as subject and as object: the log-sum-exp
// of the vectors of its mentions' first words, projected, and its type. pooled
// is room for dim.
func (p *Pairs) part(e Mentioned, pooled []float32, vector func(word int) []float32) []float32 {
	for i := range pooled {
		most := vector(e.Mentions[0].First)[i]
		for _, m := range e.Mentions[1:] {
			most = max(most, vector(m.First)[i])
		}
		var total float32
		for _, m := range e.Mentions {
			total += encoder.Exp(vector(m.First)[i] - most)
		}
		pooled[i] = most + encoder.LogFromOne(total)
	}
	part := p.entity.Apply(make([]float32, p.entity.Room()), pooled)
	if t, ok := p.typeAt[e.Type]; ok {
		for j, v := range p.types[t*2*p.dim:][:2*p.dim] {
			part[j] += v
		}
	}
	return part
}

// products sets to [groups·width²] to the products, group by group, of subject
// and object [dim].
func (p *Pairs) products(to, subject, object []float32) {
	width := p.dim / p.groups
	for g := 0; g < p.dim; g += width {
		for _, a := range subject[g : g+width] {
			for i, b := range object[g : g+width] {
				to[i] = float32(a * b)
			}
			to = to[width:]
		}
	}
}
