package merge

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"kgx/graph"
	"kgx/internal/yamlfile"
)

// Rules are a person's decisions, which overrule the score; what is to be joined
// is joined even where another rule keeps it apart. They name entities
// by what the articles call them, so that they hold for the next run, too:
//
//	join:                      # each list is one entity
//	  - [Jon Berg, Johnny B.]
//	keep_apart:                # no two of a list are one entity
//	  - [{name: Jon Berg, document: accord.txt}, {name: Jon Berg, document: final.txt}]
//	rename:                    # the label to show
//	  - {name: Jon Berg, document: final.txt, to: Jonas Berg}
type Rules struct {
	Join      []Selectors `yaml:"join"`
	KeepApart []Selectors `yaml:"keep_apart"`
	Rename    []Rename    `yaml:"rename"`

	names map[string]bool // folded names of all selectors: what no rule is about is passed over
}

// Selectors name several entities.
type Selectors []Selector

// Selector names entities of articles: those with that name as label or alias,
// and, where given, of that type and mentioned in that document.
type Selector struct {
	Name     string `yaml:"name"`
	Type     string `yaml:"type"`
	Document string `yaml:"document"`
}

// Rename gives the entities that the other fields select, as a Selector does, a
// label.
type Rename struct {
	Name     string `yaml:"name"`
	Type     string `yaml:"type"`
	Document string `yaml:"document"`
	To       string `yaml:"to"`
}

func (r Rename) selector() Selector {
	return Selector{Name: r.Name, Type: r.Type, Document: r.Document}
}

// UnmarshalYAML reads a selector from a mapping or, for a bare name, a string.
func (s *Selector) UnmarshalYAML(unmarshal func(any) error) error {
	var name string
	if unmarshal(&name) == nil {
		s.Name = name
		return nil
	}
	type mapping Selector // without this method
	return unmarshal((*mapping)(s))
}

// ReadRules reads rules from YAML. An error says which line is wrong.
func ReadRules(r io.Reader) (*Rules, error) {
	data, err := io.ReadAll(io.LimitReader(r, yamlfile.MaxSize+1)) // one more byte is over its limit
	if err != nil {
		return nil, err
	}
	rules := &Rules{}
	if len(bytes.TrimSpace(data)) == 0 {
		return rules, nil
	}
	if err := yamlfile.Unmarshal(data, rules); err != nil {
		return nil, err
	}
	if err := rules.check(); err != nil {
		return nil, err
	}
	return rules, nil
}

func (r *Rules) check() error {
	for _, section := range []struct {
		name  string
		lists []Selectors
	}{{"join", r.Join}, {"keep_apart", r.KeepApart}} {
		for i, list := range section.lists {
			if len(list) < 2 {
				return fmt.Errorf("%s: entry %d names %d entities, must name at least two", section.name, i+1, len(list))
			}
			for _, s := range list {
				if s.Name == "" {
					return fmt.Errorf("%s: entry %d has a selector without a name", section.name, i+1)
				}
			}
		}
	}
	for i, rename := range r.Rename {
		if rename.Name == "" || rename.To == "" {
			return fmt.Errorf("rename: entry %d needs both a name and to", i+1)
		}
	}
	return nil
}

// prepare gathers the names that the rules are about.
func (r *Rules) prepare() {
	r.names = map[string]bool{}
	for _, list := range slices.Concat(r.Join, r.KeepApart) {
		for _, s := range list {
			r.names[graph.Fold(s.Name)] = true
		}
	}
	for _, rename := range r.Rename {
		r.names[graph.Fold(rename.Name)] = true
	}
}

// concern says whether any rule could be about the node. None is about an event.
func (r *Rules) concern(n *graph.Node) bool {
	return len(r.names) > 0 && !n.IsEvent() && slices.ContainsFunc(n.Names(), func(name string) bool { return r.names[graph.Fold(name)] })
}

func (s Selector) matches(n *graph.Node) bool {
	if s.Type != "" && s.Type != n.Type || s.Document != "" && !slices.Contains(n.Documents(), s.Document) {
		return false
	}
	name := graph.Fold(s.Name)
	return slices.ContainsFunc(n.Names(), func(own string) bool { return graph.Fold(own) == name })
}

func (l Selectors) matches(n *graph.Node) bool {
	return slices.ContainsFunc(l, func(s Selector) bool { return s.matches(n) })
}

// side is an entry of a list of entities that are to be kept apart.
type side struct{ list, entry int }

// sides are the entries of KeepApart that the node is.
func (r *Rules) sides(n *graph.Node) (sides []side) {
	for i, list := range r.KeepApart {
		for j, s := range list {
			if s.matches(n) {
				sides = append(sides, side{i, j})
			}
		}
	}
	return sides
}

// apart says whether a rule keeps the node and the entity apart: they are
// different entries of one list.
func (r *Rules) apart(e *entity, n *graph.Node) bool {
	if len(e.sides) == 0 || !r.concern(n) {
		return false
	}
	for _, mine := range r.sides(n) {
		for held := range e.sides {
			if held.list == mine.list && held.entry != mine.entry {
				return true
			}
		}
	}
	return false
}

// joined is the entity that a rule joins the node with, where one was seen.
func (m *Merger) joined(n *graph.Node) (entity int, ok bool) {
	if !m.rules.concern(n) {
		return none, false
	}
	for i, rule := range m.rules.Join {
		if entity, seen := m.joinedBy[i]; seen && rule.matches(n) {
			return m.current(entity), true
		}
	}
	return none, false
}

// mark remembers which rules the node makes its entity subject to.
func (m *Merger) mark(entity int, n *graph.Node) {
	if !m.rules.concern(n) {
		return
	}
	e := m.entities[entity]
	for _, s := range m.rules.sides(n) {
		e.sides[s] = true
	}
	for i, list := range m.rules.Join {
		if _, seen := m.joinedBy[i]; !seen && list.matches(n) {
			m.joinedBy[i] = entity
		}
	}
	for _, rename := range m.rules.Rename {
		if rename.selector().matches(n) {
			e.rename = rename.To
		}
	}
}
