// Package parity reads what the training makes of texts
// (train/kgxtrain/parity.py), for the tests that compare the program with it.
// cases.json belongs to one weights file; whoever puts another one into the
// program records it anew (train/README.md).
package parity

import (
	_ "embed"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"testing"

	"kgx/extract/model"
)

//go:embed cases.json
var embedded []byte

var (
	otherModel = flag.String("model", "", "compare this weights `file` instead of the embedded one")
	otherCases = flag.String("cases", "", "`file` with what PyTorch makes of texts with the same weights: made by python -m kgxtrain.parity")
)

// Case is a text with all that the training computes of it. Words and tokens
// are counted over the text; a last one is part of what it ends, an end is not.
type Case struct {
	Text string

	// The encoder's input.
	Words   []int // bytes: start and end of each, one after the other
	Shapes  string
	Pieces  [][]int32 // of each word
	Windows [][4]int  // words: first, end, and of those that are taken from it first and end

	// The heads of names, and of entities that the recorded names make up by a simple rule.
	Names     []Name
	Entities  []Entity
	Between   []Between // ordered pairs of entities whose relations are scored
	Relations []Relation

	// Coreference: mentions in text order, the recorded names, pronouns, and descriptions by a simple rule.
	Mentions    []Mention
	Candidates  [][]int // of each mention its candidate antecedents as runs: first and end of each, one after the other
	Pairs       []Pair  // of mentions; not of all candidates
	Antecedents []int   // of each mention the best one, -1 where it begins an entity

	// The heads that read sentences.
	Tokens     []int // bytes: start and end of each
	Sentences  []int // the first token of each
	Vectors    []int // of each token the word whose vector it has
	UPOS       string
	XPOS, Tree string // like UPOS a label for each token, with spaces between; Tree its relation to its head
	Heads      []int  // of each token: 0 the root, 1 its sentence's first token
	Happened   []float32
	Frames     []Frame
}

// Name is a span that the tag head found.
type Name struct {
	First, Last int // words
	Type        string
}

// Entity has the tag head's type and the fine-type head's.
type Entity struct {
	Type, Fine string
	Mentions   [][2]int // words: first and last
}

// Between is where two entities stand closest.
type Between struct {
	Subject, Object int       // entities
	Stretches       [2][2]int // the words between them that are read: first, end
	Distance        int       // the bucket
}

// Relation is one that the relation head scores above its threshold.
type Relation struct {
	Subject, Object int
	Name            string
}

// Mention is one that has antecedents: Kind as in package mention, Type one of
// the tagger's that coreference knows.
type Mention struct {
	First, Last int // words
	Kind, Type  string
}

// Pair is a mention with a candidate antecedent: which features are 1, but for
// the similarity, which is a share.
type Pair struct {
	Later, Earlier int
	Similarity     float32
	Features       []int
}

// Frame is a predicate, or the first token of an attribution's cue.
type Frame struct {
	Kind      string // "verb", "noun", "attribution"
	Predicate int
	Spans     []Span
}

// Span is the tokens of an argument, or of a part of an attribution.
type Span struct {
	Label      string
	First, End int
}

// UnmarshalJSON and those that follow read the short form: an array of the
// fields.
func (n *Name) UnmarshalJSON(data []byte) error { return array(data, &n.First, &n.Last, &n.Type) }

func (e *Entity) UnmarshalJSON(data []byte) error { return array(data, &e.Type, &e.Fine, &e.Mentions) }

func (b *Between) UnmarshalJSON(data []byte) error {
	s := &b.Stretches
	return array(data, &b.Subject, &b.Object, &s[0][0], &s[0][1], &s[1][0], &s[1][1], &b.Distance)
}

func (r *Relation) UnmarshalJSON(data []byte) error {
	return array(data, &r.Subject, &r.Object, &r.Name)
}

func (m *Mention) UnmarshalJSON(data []byte) error {
	return array(data, &m.First, &m.Last, &m.Kind, &m.Type)
}

func (p *Pair) UnmarshalJSON(data []byte) error {
	var all []float64
	if err := json.Unmarshal(data, &all); err != nil || len(all) < 3 {
		return fmt.Errorf("pair %s: %w", data, err)
	}
	p.Later, p.Earlier, p.Similarity = int(all[0]), int(all[1]), float32(all[2])
	for _, f := range all[3:] {
		p.Features = append(p.Features, int(f))
	}
	return nil
}

func (f *Frame) UnmarshalJSON(data []byte) error { return array(data, &f.Kind, &f.Predicate, &f.Spans) }

func (s *Span) UnmarshalJSON(data []byte) error { return array(data, &s.Label, &s.First, &s.End) }

func array(data []byte, fields ...any) error {
	var all []json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		return err
	}
	if len(all) != len(fields) {
		return fmt.Errorf("%s: %d fields, want %d", data, len(all), len(fields))
	}
	for i, f := range fields {
		if err := json.Unmarshal(all[i], f); err != nil {
			return err
		}
	}
	return nil
}

// Cases are the recorded texts: those of the embedded weights, or those that
// -cases names.
func Cases(t testing.TB) []Case {
	t.Helper()
	data := embedded
	if *otherCases != "" {
		var err error
		if data, err = os.ReadFile(*otherCases); err != nil {
			t.Fatal(err)
		}
	}
	var all []Case
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// Model is the embedded weights, or those that -model names.
func Model(t testing.TB) *model.Model {
	t.Helper()
	m, err := model.Embedded()
	if *otherModel != "" {
		m, err = model.Load(*otherModel)
	}
	if err != nil {
		t.Fatal(err)
	}
	return m
}
