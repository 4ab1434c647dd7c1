package format

import (
	"fmt"
	"slices"
	"strings"

	"kgx/graph"
)

// labels maps the ids of g's nodes to what people call them.
func labels(g *graph.Graph) map[string]string {
	names := make(map[string]string)
	for _, n := range g.Nodes() {
		names[n.ID] = nodeLabel(n)
	}
	return names
}

// unnamed stands for names that have no visible character.
const unnamed = "?"

// nodeLabel is n's label on one line.
func nodeLabel(n *graph.Node) string { return visible(n.Label, n.ID) }

// visible is the first of names that shows something, on one line.
func visible(names ...string) string {
	for _, name := range names {
		if line := strings.TrimSpace(oneLine(name)); line != "" {
			return line
		}
	}
	return unnamed
}

// words spells a type's or relation's name for people: "head_of_state" is
// "head of state".
func words(name string) string { return strings.ReplaceAll(visible(name), "_", " ") }

// documentsTitle says what g was made from: the article's title, or how many
// articles there are.
func documentsTitle(g *graph.Graph) string {
	docs := g.Documents()
	switch len(docs) {
	case 0:
		return ""
	case 1:
		return oneLine(docs[0].Title)
	}
	return fmt.Sprintf("%d articles", len(docs))
}

// headline is what an event's box says: its noun, or its verb as the text holds
// it: "crash", "signed", "to send".
func (t *teller) headline(n *graph.Node) string {
	verb, told := t.verb(n)
	if !told || verb.object != "" || !isFormOf(n.Label, verb.lemma) {
		return nodeLabel(n)
	}
	ties := t.graph.Ties(n)
	if patients := t.byRole(ties, "patient"); len(patients) > 0 && len(t.byRole(ties, "agent")) == 0 && isTransitive(n.Predicate) {
		return verb.passive(n.Modality, t.isPlural(patients))
	}
	return verb.active(n.Modality)
}

// subtitle is what stands small below a node's name: its first role, and the
// acronyms that it can be called by; of a group how many it has; of an event when
// and where it was, amounts, and how the text holds it.
func (t *teller) subtitle(n *graph.Node) []string {
	var lines []string
	if n.IsEvent() {
		s := t.event(n)
		for _, pieces := range [][]piece{s.details, s.when, s.notes} {
			if len(pieces) > 0 {
				lines = append(lines, strings.TrimPrefix(plainText(pieces), "· "))
			}
		}
		if held := heldNote(n.Modality, t.speaker(n.Speaker), ""); held != "" {
			lines = append(lines, held)
		}
		return lines
	}
	if n.Count != nil && n.Kind != graph.KindDescribed {
		lines = append(lines, visible(n.Count.String()))
	}
	if len(n.DerivedAliases) > 0 {
		lines = append(lines, "("+visible(strings.Join(n.DerivedAliases, ", "))+")")
	}
	if len(n.Roles) > 0 {
		lines = append(lines, visible(n.Roles[0]))
	}
	return lines
}

// nodeTooltip says what is known of a node, a fact a line.
func nodeTooltip(n *graph.Node) string {
	lines := []string{nodeLabel(n) + " · " + words(n.Type)}
	if len(n.Aliases) > 0 {
		lines = append(lines, "also: "+shorten(strings.Join(shown(n.Aliases), ", "), tooltipColumns))
	}
	for _, role := range n.Roles {
		lines = append(lines, visible(role))
	}
	if len(n.Mentions) > 0 {
		lines = append(lines, fmt.Sprintf("mentioned %s", times(len(n.Mentions))))
	}
	return strings.Join(lines, "\n")
}

// facts are the amounts, place and time of an arrow's one statement, "" where it
// has several.
func (t *teller) facts(b bundle) string {
	if len(b.edges) != 1 || b.tie {
		return ""
	}
	s := t.statement(b.edges[0])
	return strings.TrimPrefix(plainText(slices.Concat(s.details, s.when, s.notes)), "· ")
}

// speaker is who says something, for people; "" for the article.
func (t *teller) speaker(reference *string) string {
	if reference == nil {
		return ""
	}
	return t.referWords(*reference).text
}

// edgeTooltip quotes the passages that state a bundle, each once.
func edgeTooltip(b bundle) string {
	var lines []string
	seen := map[string]bool{}
	for _, e := range b.edges {
		for _, passage := range e.Evidence {
			quote := oneLine(passage.Text)
			if quote == "" || seen[quote] {
				continue
			}
			seen[quote] = true
			lines = append(lines, "“"+shorten(quote, tooltipColumns)+"”")
		}
	}
	if len(lines) > maxTooltip {
		more := len(lines) - maxTooltip
		lines = append(lines[:maxTooltip], fmt.Sprintf("… and %d more", more))
	}
	return strings.Join(lines, "\n")
}

// times spells a count: "once", "twice", "5 times".
func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}

// withNotes is g as drawings show it: the objects of literal statements are nodes,
// of those that are news or, where the options ask for it, of all.
func withNotes(g *graph.Graph, opts Options) (*graph.Graph, error) {
	if len(g.Literals()) == 0 {
		return g, nil
	}
	if !opts.Open {
		part, err := g.Subgraph(nil, func(e *graph.Edge) bool { return !e.IsLiteral() || tellsLiteral(e) })
		if err != nil {
			return nil, err
		}
		g = part
	}
	return g.OpenLiterals()
}

// cssClass is s as a class of a style sheet: letters, digits and hyphens.
func cssClass(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, s)
}
