package check

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"slices"

	"kgx/graph"
	"kgx/internal/wholefile"
)

// goldenSchema names the form of golden files. olderGolden, without kinds and
// events and with plain strings for times and qualifiers, is read too.
const (
	goldenSchema = "kgx-golden/2"
	olderGolden  = "kgx-golden/1"
)

// golden is what a golden file holds: the graphs of a file's articles without what
// new weights change, which only a strict one has.
type golden struct {
	Schema    string           `json:"schema"`
	Strict    bool             `json:"strict,omitempty"`
	Generator *graph.Generator `json:"generator,omitempty"` // strict
	Articles  []goldenArticle  `json:"articles"`
}

type goldenArticle struct {
	ID        string           `json:"id"`
	Title     string           `json:"title,omitempty"`
	Date      string           `json:"date,omitempty"`
	Entities  []goldenEntity   `json:"entities"`
	Relations []goldenRelation `json:"relations"`
}

type goldenEntity struct {
	ID      string            `json:"id"`
	Label   string            `json:"label"`
	Type    string            `json:"type"`
	Kind    string            `json:"kind,omitempty"` // "" is a name
	Aliases []string          `json:"aliases,omitempty"`
	Derived []string          `json:"derived_aliases,omitempty"`
	Roles   []string          `json:"roles,omitempty"`
	IDs     map[string]string `json:"ids,omitempty"`
	Count   *graph.Quantity   `json:"count,omitempty"`
	// Of events.
	Predicate  string                    `json:"predicate,omitempty"`
	Modality   string                    `json:"modality,omitempty"`
	Speaker    *string                   `json:"speaker,omitempty"`
	Time       *graph.Time               `json:"time,omitempty"`
	Place      *string                   `json:"place,omitempty"`
	Qualifiers map[string]graph.Quantity `json:"qualifiers,omitempty"`
	// Strict only.
	Evidence   []graph.Evidence `json:"evidence,omitempty"`
	Salience   float64          `json:"salience,omitempty"`
	Confidence float64          `json:"confidence,omitempty"`
	Mentions   []graph.Mention  `json:"mentions,omitempty"`
}

type goldenRelation struct {
	Subject    string                    `json:"subject"` // id of an entity
	Relation   string                    `json:"relation"`
	Object     string                    `json:"object,omitempty"` // id of an entity
	Literal    string                    `json:"literal,omitempty"`
	Label      string                    `json:"label"`
	Modality   string                    `json:"modality"`
	Speaker    *string                   `json:"speaker,omitempty"`
	Time       *graph.Time               `json:"time,omitempty"`
	Place      *string                   `json:"place,omitempty"`
	Qualifiers map[string]graph.Quantity `json:"qualifiers,omitempty"`
	// Strict only.
	Key          string           `json:"key,omitempty"`
	InferredFrom []string         `json:"inferred_from,omitempty"`
	Confidence   float64          `json:"confidence,omitempty"`
	Evidence     []graph.Evidence `json:"evidence,omitempty"`
}

// newGolden makes the golden of a file's graphs: entities and relations sorted, so
// that it does not depend on the order in which they were found.
func newGolden(graphs []*graph.Graph, strict bool) *golden {
	g := &golden{Schema: goldenSchema, Strict: strict, Articles: []goldenArticle{}}
	for _, from := range graphs {
		if strict {
			generator := from.Generator
			g.Generator = &generator
		}
		g.Articles = append(g.Articles, newArticle(from, strict))
	}
	return g
}

func newArticle(from *graph.Graph, strict bool) goldenArticle {
	a := goldenArticle{Entities: []goldenEntity{}, Relations: []goldenRelation{}}
	for _, d := range from.Documents() {
		a.ID, a.Title, a.Date = d.ID, d.Title, d.Date
	}
	for _, n := range from.Nodes() {
		e := goldenEntity{ID: n.ID, Label: n.Label, Type: n.Type, Aliases: n.Aliases, Derived: n.DerivedAliases, Roles: n.Roles, IDs: n.IDs, Count: n.Count,
			Predicate: n.Predicate, Modality: n.Modality, Speaker: n.Speaker, Time: n.Time, Place: n.Place, Qualifiers: n.Qualifiers}
		if n.Kind != graph.KindName {
			e.Kind = n.Kind
		}
		if strict {
			e.Salience, e.Confidence, e.Mentions, e.Evidence = round(n.Salience, 6), round(n.Confidence, 4), n.Mentions, n.Evidence
		}
		a.Entities = append(a.Entities, e)
	}
	for _, e := range slices.Concat(from.Edges(), from.Literals()) {
		if len(e.InferredFrom) > 0 {
			continue // no sentence states it, and it is not shown unless asked for
		}
		r := goldenRelation{
			Subject: e.Source, Relation: e.Relation, Object: e.Target, Literal: e.Literal, Label: e.Label,
			Modality: e.Modality, Speaker: e.Speaker, Time: e.Time, Place: e.Place, Qualifiers: e.Qualifiers,
		}
		if strict {
			r.Key, r.InferredFrom, r.Confidence, r.Evidence = e.Key, e.InferredFrom, round(e.Confidence, 4), e.Evidence
		}
		a.Relations = append(a.Relations, r)
	}
	slices.SortStableFunc(a.Entities, func(x, y goldenEntity) int { return cmp.Compare(x.ID, y.ID) })
	slices.SortStableFunc(a.Relations, func(x, y goldenRelation) int { return cmp.Compare(x.order(), y.order()) })
	return a
}

// order is what relations are sorted by: all that tells two apart.
func (r goldenRelation) order() string {
	b, err := json.Marshal(r) // its fields in their order, maps sorted
	if err != nil {
		panic("check: a relation is no JSON: " + err.Error())
	}
	return string(b)
}

func round(x float64, digits int) float64 {
	p := math.Pow10(digits)
	return math.Round(x*p) / p
}

// graph is the article's graph as far as the golden knows it.
func (a goldenArticle) graph(generator *graph.Generator) (*graph.Graph, error) {
	g := graph.New(graph.Generator{})
	if generator != nil {
		g.Generator = *generator
	}
	if _, err := g.AddDocument(graph.Document{ID: a.ID, Title: a.Title, Date: a.Date}); err != nil {
		return nil, err
	}
	for _, e := range a.Entities {
		n := graph.Node{
			ID: e.ID, Label: e.Label, Type: e.Type, Kind: e.Kind, Aliases: e.Aliases, DerivedAliases: e.Derived, Roles: e.Roles, IDs: e.IDs, Count: e.Count,
			Predicate: e.Predicate, Modality: e.Modality, Speaker: e.Speaker, Time: e.Time, Place: e.Place, Qualifiers: e.Qualifiers, Evidence: e.Evidence,
			Salience: e.Salience, Confidence: e.Confidence, Mentions: e.Mentions,
		}
		if _, err := g.AddNode(n); err != nil {
			return nil, err
		}
	}
	for _, r := range a.Relations {
		e := graph.Edge{
			Key: r.Key, Source: r.Subject, Target: r.Object, Relation: r.Relation, Label: r.Label, Literal: r.Literal,
			Modality: r.Modality, Speaker: r.Speaker, Time: r.Time, Place: r.Place, Qualifiers: r.Qualifiers,
			Confidence: r.Confidence, InferredFrom: r.InferredFrom, Evidence: r.Evidence,
		}
		if _, err := g.AddEdge(e); err != nil {
			return nil, err
		}
	}
	return g, nil
}

// differences says in words how graphs differ from the golden.
func (g *golden) differences(graphs []*graph.Graph, strict bool) ([]string, error) {
	if strict && g.Generator == nil && len(g.Articles) > 0 {
		return nil, errors.New("is strict but names no generator")
	}
	found := newGolden(graphs, true)
	var all []string
	paired := make(map[string]bool)
	for _, old := range g.Articles {
		i := slices.IndexFunc(found.Articles, func(a goldenArticle) bool { return a.ID == old.ID })
		if i < 0 {
			all = append(all, "missing article "+old.ID)
			continue
		}
		paired[old.ID] = true
		before, err := old.graph(g.Generator)
		if err != nil {
			return nil, err
		}
		// Both sides the same way, so that only what the golden knows is compared.
		after, err := found.Articles[i].graph(found.Generator)
		if err != nil {
			return nil, err
		}
		for _, c := range graph.Diff(before, after, graph.DiffOptions{Strict: strict}) {
			line := c.String()
			if len(g.Articles) > 1 {
				line = old.ID + ": " + line
			}
			all = append(all, line)
		}
	}
	for _, a := range found.Articles {
		if !paired[a.ID] {
			all = append(all, "new article "+a.ID)
		}
	}
	return all, nil
}

// readGolden reads a golden file. Errors do not name it.
func readGolden(file string) (*golden, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, reason(err)
	}
	var g golden
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&g); err != nil {
		return nil, fmt.Errorf("is no golden file: %w; make it anew with --update", err)
	}
	if g.Schema != goldenSchema && g.Schema != olderGolden {
		return nil, fmt.Errorf("has schema %q, this version reads %q; make it anew with --update", g.Schema, goldenSchema)
	}
	return &g, nil
}

// writeGolden writes a golden file whole or not at all, and says whether it had to.
func writeGolden(file string, g *golden) (bool, error) {
	text := g.bytes()
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, text) {
		return false, nil
	}
	err := wholefile.Replace(file, func(w io.Writer) error {
		_, err := w.Write(text)
		return err
	})
	if err != nil {
		return false, fmt.Errorf("%s: %w", file, reason(err))
	}
	return true, nil
}

// bytes writes a golden with an entity or relation a line, so that a change of one
// is a line of a diff.
func (g *golden) bytes() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\n\"schema\": %s,\n", line(g.Schema))
	if g.Strict {
		fmt.Fprintf(&b, "\"strict\": true,\n\"generator\": %s,\n", line(g.Generator))
	}
	b.WriteString("\"articles\": [")
	for i, a := range g.Articles {
		separate(&b, i)
		fmt.Fprintf(&b, "{\n\"id\": %s,\n", line(a.ID))
		if a.Title != "" {
			fmt.Fprintf(&b, "\"title\": %s,\n", line(a.Title))
		}
		if a.Date != "" {
			fmt.Fprintf(&b, "\"date\": %s,\n", line(a.Date))
		}
		b.WriteString("\"entities\": [")
		for i, e := range a.Entities {
			separate(&b, i)
			b.WriteString("  " + line(e))
		}
		b.WriteString("\n],\n\"relations\": [")
		for i, r := range a.Relations {
			separate(&b, i)
			b.WriteString("  " + line(r))
		}
		b.WriteString("\n]\n}")
	}
	b.WriteString("\n]\n}\n")
	return b.Bytes()
}

func separate(b *bytes.Buffer, i int) {
	if i > 0 {
		b.WriteByte(',')
	}
	b.WriteByte('\n')
}

// line is v as JSON on one line, with "<" and "&" as they are.
func line(v any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic("check: a golden is no JSON: " + err.Error())
	}
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
}
