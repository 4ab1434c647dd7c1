package userschema

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"kgx/graph/schema"
	"kgx/internal/suggest"
	"kgx/internal/yamlfile"
)

// Read reads a schema from YAML; docs/schema.md tells its form. An error is a
// [*yamlfile.Error] that says where the file is wrong and what was expected there.
func Read(data []byte) (*Schema, error) {
	root, err := yamlfile.Parse(data)
	if err != nil {
		return nil, err
	}
	r := reader{schema: &Schema{}, names: map[string]string{}}
	r.file(root)
	if r.err != nil {
		return nil, r.err
	}
	r.schema.index()
	return r.schema, nil
}

// reader fills a schema and keeps the first thing that is wrong.
type reader struct {
	schema *Schema
	own    []string          // names of the user's types
	names  map[string]string // the type of each name
	err    error
}

func (r *reader) fail(n yamlfile.Node, format string, args ...any) {
	if r.err == nil {
		r.err = n.Errorf(fmt.Sprintf(format, args...))
	}
}

func (r *reader) file(root yamlfile.Node) {
	parts := r.fields(root, "", "types", "predicates", "keep", "drop", "join")
	for _, f := range r.mapping(parts["types"], "types by their names") {
		if _, known := schema.TypeByName(f.Key.Text); !known {
			r.own = append(r.own, f.Key.Text)
		}
	}
	for _, f := range r.mapping(parts["types"], "types by their names") {
		r.entityType(f)
	}
	for _, f := range r.mapping(parts["predicates"], "predicates by their names") {
		r.predicate(f)
	}
	r.schema.Keep, r.schema.Drop = r.choice(parts["keep"]), r.choice(parts["drop"])
	r.join(parts["join"])
}

var (
	nameForm   = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)
	phraseForm = regexp.MustCompile(`^[a-z]+(-[a-z]+)*( [a-z]+(-[a-z]+)*)*$`)
)

func (r *reader) entityType(f yamlfile.Field) {
	t := Type{Name: r.name(f.Key, "type"), Is: f.Key.Text}
	parts := r.fields(f.Value, " for type "+t.Name, "is", "names", "patterns")
	wider, given := parts["is"]
	switch {
	case !slices.Contains(r.own, t.Name):
		if !schema.IsNode(t.Name) {
			r.fail(f.Key, "values cannot be listed: expected a type of entities, found %s", t.Name)
		}
		if given {
			r.fail(wider, "type %s is known without: expected names or patterns alone", t.Name)
		}
	case !given:
		r.fail(f.Key, `type %s is new: expected "is" with the type of kgx that it is a kind of`, t.Name)
	default:
		if t.Is = r.word(wider, "a type of kgx"); !schema.IsNode(t.Is) {
			r.fail(wider, "expected a type of kgx, found %q%s", t.Is, suggest.DidYouMean(t.Is, nodeTypes()))
		}
	}
	names := r.words(parts["names"], "names")
	for _, n := range names {
		if c, _ := utf8.DecodeRuneInString(bare(n.Text)); !inWord(c) {
			r.fail(n, "expected a name that begins with a letter or digit, found %q", n.Text)
		}
		if of, given := r.names[bare(n.Text)]; given {
			r.fail(n, "%q is a name of type %s already: expected each name once", n.Text, of)
		}
		r.names[bare(n.Text)] = t.Name
		t.Names = append(t.Names, n.Text)
	}
	for _, n := range r.words(parts["patterns"], "patterns") {
		p, err := regexp.Compile(n.Text)
		if err != nil {
			r.fail(n, "expected a regular expression (RE2), found %q: %s", n.Text, strings.TrimPrefix(err.Error(), "error parsing regexp: "))
			continue
		}
		if p.MatchString("") {
			r.fail(n, "expected a pattern that needs at least one letter, found %q", n.Text)
		}
		t.Patterns = append(t.Patterns, p)
	}
	if len(t.Names)+len(t.Patterns) == 0 {
		r.fail(f.Key, "expected names or patterns of type %s", t.Name)
	}
	r.schema.Types = append(r.schema.Types, t)
}

func (r *reader) predicate(f yamlfile.Field) {
	p := Predicate{Name: r.name(f.Key, "predicate")}
	parts := r.fields(f.Value, " for predicate "+p.Name, "label", "verbs", "nouns", "subject", "object")
	p.Label = strings.ReplaceAll(p.Name, "_", " ")
	if label, given := parts["label"]; given {
		p.Label = strings.Join(strings.Fields(r.word(label, "words to show")), " ")
	}
	p.Verbs, p.Nouns = r.phrases(parts["verbs"], "verbs"), r.phrases(parts["nouns"], "nouns")
	if len(p.Verbs)+len(p.Nouns) == 0 {
		r.fail(f.Key, "expected verbs or nouns that tell predicate %s", p.Name)
	}
	p.Subject, p.Object = r.types(parts["subject"]), r.types(parts["object"])
	r.schema.Predicates = append(r.schema.Predicates, p)
}

func (r *reader) choice(n yamlfile.Node) Choice {
	parts := r.fields(n, "", "types", "predicates")
	c := Choice{Types: r.types(parts["types"])}
	for _, p := range r.words(parts["predicates"], "predicates") {
		c.Predicates = append(c.Predicates, r.name(p, "predicate"))
	}
	return c
}

func (r *reader) join(n yamlfile.Node) {
	seen := map[string]bool{}
	for _, list := range r.list(n, "a list of lists of names") {
		var names []string
		for _, name := range r.words(list, "names of one thing") {
			if c, _ := utf8.DecodeRuneInString(bare(name.Text)); !inWord(c) {
				r.fail(name, "expected a name that begins with a letter or digit, found %q", name.Text)
			}
			if seen[key(name.Text)] {
				r.fail(name, "%q is joined already: expected each name once", name.Text)
			}
			seen[key(name.Text)] = true
			names = append(names, name.Text)
		}
		if len(names) < 2 {
			r.fail(list, "expected two names or more of one thing")
		}
		r.schema.Join = append(r.schema.Join, names)
	}
}

// fields are the values of a mapping that may have these keys; of says what it is
// about.
func (r *reader) fields(n yamlfile.Node, of string, keys ...string) map[string]yamlfile.Node {
	out := map[string]yamlfile.Node{}
	expected := "the keys " + strings.Join(keys, ", ") + of
	for _, f := range r.mapping(n, expected) {
		if !slices.Contains(keys, f.Key.Text) {
			r.fail(f.Key, "expected %s, found %q%s", expected, f.Key.Text, suggest.DidYouMean(f.Key.Text, keys))
		}
		out[f.Key.Text] = f.Value
	}
	return out
}

func (r *reader) mapping(n yamlfile.Node, what string) []yamlfile.Field {
	if n.Kind != yamlfile.Mapping && n.Kind != yamlfile.Empty {
		r.fail(n, "expected %s, found %s", what, n.Describe())
	}
	return n.Fields
}

func (r *reader) list(n yamlfile.Node, what string) []yamlfile.Node {
	if n.Kind != yamlfile.List && n.Kind != yamlfile.Empty {
		r.fail(n, "expected %s, found %s", what, n.Describe())
	}
	return n.Items
}

func (r *reader) words(n yamlfile.Node, what string) []yamlfile.Node {
	items := r.list(n, "a list of "+what)
	for _, item := range items {
		r.word(item, "one of the "+what)
	}
	return items
}

func (r *reader) word(n yamlfile.Node, what string) string {
	if n.Kind != yamlfile.Scalar || strings.TrimSpace(n.Text) == "" {
		r.fail(n, "expected %s, found %s", what, n.Describe())
	}
	return n.Text
}

func (r *reader) name(n yamlfile.Node, of string) string {
	if !nameForm.MatchString(n.Text) {
		r.fail(n, "expected the name of a %s in lower-case letters, digits and _, found %s", of, n.Describe())
	}
	return n.Text
}

func (r *reader) phrases(n yamlfile.Node, what string) []string {
	var out []string
	for _, w := range r.words(n, what) {
		if !phraseForm.MatchString(w.Text) {
			r.fail(w, "expected %s in their base form and lower case, as in sign for, found %q", what, w.Text)
		}
		out = append(out, w.Text)
	}
	return out
}

// types reads a list of types that exist.
func (r *reader) types(n yamlfile.Node) []string {
	var out []string
	known := append(nodeTypes(), r.own...)
	for _, t := range r.words(n, "types") {
		if !slices.Contains(known, t.Text) {
			r.fail(t, "expected a type of kgx or of this file, found %q%s", t.Text, suggest.DidYouMean(t.Text, known))
		}
		out = append(out, t.Text)
	}
	return out
}

func nodeTypes() []string {
	var names []string
	for _, t := range schema.Types() {
		if t.Node {
			names = append(names, t.Name)
		}
	}
	return names
}
