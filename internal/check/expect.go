package check

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"kgx/graph"
	"kgx/graph/schema"
	"kgx/internal/yamlfile"
)

// expectations is what an expectation file holds.
type expectations struct {
	Entities     []entity   `yaml:"entities"`
	NotEntities  []entity   `yaml:"not_entities"`
	Relations    []relation `yaml:"relations"`
	NotRelations []relation `yaml:"not_relations"`
	// In whatever form they are told.
	Statements    []statement `yaml:"statements"`
	NotStatements []statement `yaml:"not_statements"`
}

// mark is what every entry may have besides what it describes.
type mark struct {
	article string // id, where the file has several
	known   bool
	line    int
}

// entity describes an entity: it holds for one with that label and all that is
// given besides. Type may be a wider one.
type entity struct {
	Label   string            `yaml:"label"`
	Type    string            `yaml:"type"`
	Kind    string            `yaml:"kind"`
	Aliases []string          `yaml:"aliases"`
	Derived []string          `yaml:"derived_aliases"`
	Roles   []string          `yaml:"roles"`
	IDs     map[string]string `yaml:"ids"`
	Article string            `yaml:"article"`
	Known   bool              `yaml:"known_failing"`
	line    int
}

// relation describes a statement: it holds for one that has all that is given.
// Entities go by their label or an alias, a literal by a part of it.
type relation struct {
	Subject  string `yaml:"subject"`
	Relation string `yaml:"relation"`
	Object   string `yaml:"object"`
	Literal  string `yaml:"literal"`
	Modality string `yaml:"modality"`
	Speaker  string `yaml:"speaker"` // none: the article itself
	Time     string `yaml:"time"`
	Place    string `yaml:"place"`
	Inferred bool   `yaml:"inferred"` // one that only follows counts, too
	Article  string `yaml:"article"`
	Known    bool   `yaml:"known_failing"`
	line     int
}

// noSpeaker is the speaker of what the article itself says.
const noSpeaker = "none"

// lineError is what is wrong in one line of a file.
type lineError struct {
	line    int
	problem string
}

func (e *lineError) Error() string { return fmt.Sprintf("line %d: %s", e.line, e.problem) }

// parseExpectations reads an expectation file and checks that it can hold.
func parseExpectations(text []byte) (*expectations, error) {
	var e expectations
	if err := yamlfile.Unmarshal(text, &e); err != nil {
		return nil, yamlError(err)
	}
	all := e.entries()
	for _, x := range all {
		if problem := x.problem(); problem != "" {
			return nil, &lineError{x.mark().line, problem}
		}
	}
	if len(all) == 0 {
		return nil, errors.New("expects nothing: it has no entries under entities, not_entities, relations, not_relations, statements or not_statements")
	}
	return &e, nil
}

// entries are all entries, section by section.
func (e *expectations) entries() []described {
	var all []described
	for _, list := range [][]entity{e.Entities, e.NotEntities} {
		for _, x := range list {
			all = append(all, x)
		}
	}
	for _, list := range [][]relation{e.Relations, e.NotRelations} {
		for _, x := range list {
			all = append(all, x)
		}
	}
	for _, list := range [][]statement{e.Statements, e.NotStatements} {
		for _, x := range list {
			all = append(all, x)
		}
	}
	return all
}

// yamlError makes an error of a file's line of one of its YAML.
func yamlError(err error) error {
	var wrong *yamlfile.Error
	if errors.As(err, &wrong) && wrong.Line > 0 {
		return &lineError{wrong.Line, wrong.Problem}
	}
	return err
}

// UnmarshalYAML reads an entity and notes its line.
func (e *entity) UnmarshalYAML(node ast.Node) (err error) {
	type plain entity // without this method
	e.line, err = yamlfile.Decode(node, (*plain)(e))
	return err
}

// UnmarshalYAML reads a relation and notes its line.
func (r *relation) UnmarshalYAML(node ast.Node) (err error) {
	type plain relation // without this method
	r.line, err = yamlfile.Decode(node, (*plain)(r))
	return err
}

func (e entity) mark() mark   { return mark{e.Article, e.Known, e.line} }
func (r relation) mark() mark { return mark{r.Article, r.Known, r.line} }

// problem says why an entry can never hold, or "".
func (e entity) problem() string {
	if e.Label == "" {
		return "an entity needs a label"
	}
	if e.Type != "" {
		if _, ok := schema.TypeByName(e.Type); !ok {
			return fmt.Sprintf("unknown type %q: see docs/schema.md", e.Type)
		}
	}
	if kinds := []string{graph.KindName, graph.KindDescribed, graph.KindEvent}; e.Kind != "" && !slices.Contains(kinds, e.Kind) {
		return fmt.Sprintf("unknown kind %q: use one of %s", e.Kind, strings.Join(kinds, ", "))
	}
	return ""
}

func (r relation) problem() string {
	switch {
	case r.Subject == "" && r.Object == "" && r.Literal == "":
		return "a relation needs a subject, an object or a literal"
	case r.Object != "" && r.Literal != "":
		return "a relation has an object or a literal, not both"
	}
	if r.Relation != "" {
		if err := graph.CheckRelation(r.Relation); err != nil {
			return err.Error()
		}
	}
	return modalityProblem(r.Modality)
}

// modalityProblem says why a modality is none, or "".
func modalityProblem(name string) string {
	if name != "" && !slices.Contains(graph.Modalities, name) {
		return fmt.Sprintf("unknown modality %q: use one of %s", name, strings.Join(graph.Modalities, ", "))
	}
	return ""
}
