package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"kgx/graph"
	"kgx/graph/schema"
	"kgx/internal/yamlfile"
)

// statement describes what is told in whatever form: an edge, a literal, or an
// event with all that takes part in it. It holds for one that has all that is given.
type statement struct {
	Subject   string            `yaml:"subject"`   // of an event its agent, or its patient where it has none
	Predicate string            `yaml:"predicate"` // relation, or lemma of the words
	Object    string            `yaml:"object"`    // of an event anything else that takes part
	Literal   string            `yaml:"literal"`   // part of the literal or of a value
	Roles     map[string]string `yaml:"roles"`     // of an event: role to who has it
	Values    map[string]string `yaml:"values"`    // name to part of the words
	Modality  string            `yaml:"modality"`
	Speaker   string            `yaml:"speaker"` // none: the article itself
	Time      string            `yaml:"time"`
	Place     string            `yaml:"place"`
	Inferred  bool              `yaml:"inferred"` // one that only follows counts, too
	Article   string            `yaml:"article"`
	Known     bool              `yaml:"known_failing"`
	line      int
}

// UnmarshalYAML reads a statement and notes its line.
func (s *statement) UnmarshalYAML(node ast.Node) (err error) {
	type plain statement // without this method
	s.line, err = yamlfile.Decode(node, (*plain)(s))
	return err
}

func (s statement) mark() mark { return mark{s.Article, s.Known, s.line} }

// problem says why an entry can never hold, or "".
func (s statement) problem() string {
	if s.Subject == "" && s.Predicate == "" && s.Object == "" && s.Literal == "" && len(s.Roles) == 0 {
		return "a statement needs a subject, predicate, object, literal or roles"
	}
	for _, role := range sorted(s.Roles) {
		if !graph.IsRole(role) {
			return fmt.Sprintf("unknown role %q: see docs/schema.md", role)
		}
	}
	if s.Predicate != "" {
		if err := graph.CheckRelation(s.Predicate); err != nil {
			return err.Error()
		}
	}
	return modalityProblem(s.Modality)
}

// told is a statement of a graph in the form in which entries are compared with it.
type told struct {
	graph           *graph.Graph
	predicates      []string // relation and lemma
	subject, object []string // node ids
	roles           map[string][]string
	words           []string // of the literal and the values
	values          map[string]graph.Quantity
	modality        string
	speaker, place  *string
	time            *graph.Time
	inferred        bool
	text            string
}

// tellings are a graph's statements: edges, literals, and events in one with
// their ties.
func tellings(g *graph.Graph) []told {
	var all []told
	for _, e := range statements(g) {
		if g.IsTie(e) {
			continue
		}
		t := told{graph: g, predicates: []string{e.Relation, e.Predicate}, subject: []string{e.Source}, words: []string{e.Literal}, values: e.Qualifiers,
			modality: e.Modality, speaker: e.Speaker, place: e.Place, time: e.Time, inferred: len(e.InferredFrom) > 0, text: sentence(g, e)}
		if !e.IsLiteral() {
			t.object = []string{e.Target}
		}
		all = append(all, t.withWords())
	}
	for _, n := range g.Nodes() {
		if n.IsEvent() {
			all = append(all, ofEvent(g, n).withWords())
		}
	}
	return all
}

func ofEvent(g *graph.Graph, n *graph.Node) told {
	t := told{graph: g, predicates: []string{n.Predicate}, values: n.Qualifiers, modality: n.Modality, speaker: n.Speaker, place: n.Place, time: n.Time,
		roles: map[string][]string{}}
	var parts []string
	for _, tie := range g.Ties(n) {
		t.roles[tie.Relation] = append(t.roles[tie.Relation], tie.Target)
		t.object = append(t.object, tie.Target)
		parts = append(parts, tie.Relation+" "+label(g, tie.Target))
	}
	if t.subject = t.roles["agent"]; len(t.subject) == 0 {
		t.subject = t.roles["patient"]
	}
	t.object = slices.DeleteFunc(t.object, func(id string) bool { return slices.Contains(t.subject, id) })
	marks := []string{n.Modality}
	if n.Speaker != nil {
		marks = append(marks, "speaker "+label(g, *n.Speaker))
	}
	t.text = fmt.Sprintf("%s [%s] (%s)", n.Label, strings.Join(parts, ", "), strings.Join(marks, ", "))
	return t
}

// withWords adds the words of the values to those of the literal.
func (t told) withWords() told {
	for _, name := range sorted(t.values) {
		t.words = append(t.words, t.values[name].Text)
	}
	return t
}

// matches says whether a telling is the one described. Ends of a symmetric
// relation may be either way round.
func (s statement) matches(t told) bool {
	refers := func(ids []string, name string) bool {
		return name == "" || slices.ContainsFunc(ids, func(id string) bool { return refers(t.graph, &id, name) })
	}
	known, _ := schema.RelationByName(t.predicates[0])
	predicate, _ := schema.PredicateByName(t.predicates[0])
	symmetric := known.Symmetric || predicate.Symmetric()
	switch {
	case t.inferred && !s.Inferred,
		s.Predicate != "" && !slices.Contains(t.predicates, s.Predicate),
		s.Modality != "" && s.Modality != t.modality,
		!(refers(t.subject, s.Subject) && refers(t.object, s.Object)) && !(symmetric && refers(t.object, s.Subject) && refers(t.subject, s.Object)),
		s.Literal != "" && !slices.ContainsFunc(t.words, func(w string) bool { return within(w, s.Literal) }):
		return false
	}
	for _, role := range sorted(s.Roles) {
		if !refers(t.roles[role], s.Roles[role]) {
			return false
		}
	}
	for _, name := range sorted(s.Values) {
		if !within(t.values[name].Text, s.Values[name]) {
			return false
		}
	}
	return spokenBy(t.graph, t.speaker, s.Speaker) && isPlace(t.graph, t.place, s.Place) && isTime(t.time, s.Time)
}

// missing says why no statement of the graphs is the one described, or "".
func (s statement) missing(graphs []*graph.Graph) string {
	var near []string
	for _, g := range graphs {
		for _, t := range tellings(g) {
			if s.matches(t) {
				return ""
			}
			if len(near) < 3 && s.ends().matches(t) {
				near = append(near, t.text)
			}
		}
	}
	if len(near) > 0 {
		return "not found, but " + strings.Join(near, "; ")
	}
	return "not found"
}

// ends is the statement with no more than who and whom, or who and what, for what
// comes near it.
func (s statement) ends() statement {
	if s.Object != "" {
		return statement{Subject: s.Subject, Object: s.Object}
	}
	return statement{Subject: s.Subject, Predicate: s.Predicate}
}

// unwanted says what is stated though it must not be, or "".
func (s statement) unwanted(graphs []*graph.Graph) string {
	for _, g := range graphs {
		for _, t := range tellings(g) {
			if s.matches(t) {
				return "is found: " + t.text
			}
		}
	}
	return ""
}

// String is the statement as its case is named.
func (s statement) String() string {
	object := s.Object
	if s.Literal != "" {
		object = strings.TrimSpace(fmt.Sprintf("%s %q", object, s.Literal))
	}
	text := fmt.Sprintf("%s – %s – %s", anything(s.Subject), anything(s.Predicate), anything(object))
	var marks []string
	for _, role := range sorted(s.Roles) {
		marks = append(marks, role+" "+s.Roles[role])
	}
	for _, name := range sorted(s.Values) {
		marks = append(marks, name+" "+s.Values[name])
	}
	for _, mark := range []struct{ name, value string }{{"", s.Modality}, {"speaker ", s.Speaker}, {"time ", s.Time}, {"place ", s.Place}} {
		if mark.value != "" {
			marks = append(marks, mark.name+mark.value)
		}
	}
	if len(marks) > 0 {
		text += " (" + strings.Join(marks, ", ") + ")"
	}
	return text
}

// within says whether words contain others, whatever their case and accents.
func within(words, part string) bool { return strings.Contains(graph.Fold(words), graph.Fold(part)) }

func spokenBy(g *graph.Graph, speaker *string, name string) bool {
	if name == noSpeaker {
		return speaker == nil
	}
	return name == "" || refers(g, speaker, name)
}

func isPlace(g *graph.Graph, place *string, name string) bool {
	return name == "" || refers(g, place, name)
}

func isTime(t *graph.Time, value string) bool {
	return value == "" || t != nil && (t.Value == value || same(t.Text, value))
}
