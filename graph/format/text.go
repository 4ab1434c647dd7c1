package format

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/rivo/uniseg"

	"kgx/graph"
)

const (
	defaultWidth = 80
	leastWidth   = 30 // narrower terminals get lines of this width all the same
	nameColumns  = 28 // longer names push their description to the right
	quoteLines   = 4  // a passage is cut after as many lines
)

// Text writes a summary for people to read: the entities by type, each with what
// else it is called and its roles, then the statements with the passage that
// states them. Nothing of an article's text reaches the terminal as a control
// character. Lines are at most opts.Width columns wide.
func Text(w io.Writer, g *graph.Graph, opts Options) error {
	t := textWriter{flow: newFlow(w, opts), graph: g, names: labels(g)}
	t.header()
	t.entities(g.Nodes())
	t.statements(opts.Open)
	return t.out.Flush()
}

type textWriter struct {
	*flow
	graph *graph.Graph
	names map[string]string // node id to label
}

func (t *textWriter) header() {
	title := documentsTitle(t.graph)
	if title == "" {
		title = "Graph"
	}
	t.line(0, 0, styled(bold, title))
	facts := []string{count(len(t.graph.Nodes()), "entity", "entities"), count(len(t.graph.Edges()), "statement", "statements")}
	if n := len(t.graph.Literals()); n > 0 {
		facts = append(facts, count(n, "open statement", "open statements"))
	}
	if docs := t.graph.Documents(); len(docs) == 1 && docs[0].Date != "" {
		facts = append(facts, oneLine(docs[0].Date))
	}
	t.line(0, 0, styled(dim, strings.Join(facts, " · ")))
}

// entities lists nodes family by family, the most salient first.
func (t *textWriter) entities(nodes []*graph.Node) {
	nodes = slices.Clone(nodes)
	slices.SortStableFunc(nodes, func(a, b *graph.Node) int { return cmp.Compare(b.Salience, a.Salience) })
	column := 0
	for _, n := range nodes {
		if w := uniseg.StringWidth(nodeLabel(n)); w <= nameColumns {
			column = max(column, w)
		}
	}
	column = min(column, t.width/2) + 4
	for _, s := range styles {
		headed := false
		for _, n := range nodes {
			if styleOf(n.Type).family != s.family {
				continue
			}
			if !headed {
				headed = true
				t.blank()
				t.line(0, 0, styled(bold+s.ansi, s.plural))
			}
			t.entity(n, s, column)
		}
	}
}

// entity writes one node: its name, and from column on what is known of it.
func (t *textWriter) entity(n *graph.Node, s style, column int) {
	name := nodeLabel(n)
	var facts []string
	if names := shown(n.DerivedAliases); len(names) > 0 {
		facts = append(facts, "("+strings.Join(names, ", ")+")")
	}
	if n.Type != s.family && n.Type != "misc" {
		facts = append(facts, words(n.Type))
	}
	for _, role := range n.Roles {
		facts = append(facts, visible(role))
	}
	if names := shown(n.Aliases); len(names) > 0 {
		facts = append(facts, "also "+strings.Join(names, ", "))
	}
	padded := styled(s.ansi, name)
	padded.columns = column - len("  ") - len(" ")
	t.line(2, column, padded, styled(dim, strings.Join(facts, " · ")))
}

// shown is names as people see them.
func shown(names []string) []string {
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = visible(name)
	}
	return out
}

// statements lists the edges of the graph.
func (t *textWriter) statements(open bool) {
	edges := t.graph.Edges()
	if open {
		edges = slices.Concat(edges, t.graph.Literals())
	}
	if len(edges) == 0 {
		return
	}
	t.blank()
	t.line(0, 0, styled(bold, "Statements"))
	t.passages(edges)
}

// passages lists edges passage by passage, in their order, and quotes each
// passage once.
func (t *textWriter) passages(edges []*graph.Edge) {
	groups := map[graph.Evidence][]*graph.Edge{}
	var order []graph.Evidence
	for _, e := range edges {
		var passage graph.Evidence // zero where there is none
		if len(e.Evidence) > 0 {
			passage = e.Evidence[0]
		}
		if groups[passage] == nil {
			order = append(order, passage)
		}
		groups[passage] = append(groups[passage], e)
	}
	for i, passage := range order {
		if i > 0 {
			t.blank()
		}
		for _, e := range groups[passage] {
			t.statement(e)
		}
		t.quote(passage)
	}
}

// statement writes "Ada Moreau — signed → Treaty · 2026-02-06".
func (t *textWriter) statement(e *graph.Edge) {
	arrow := dim
	if e.Modality != graph.Asserted {
		arrow = yellow
	}
	object := t.name(e.Target)
	if e.IsLiteral() {
		object = styled(plain, "“"+visible(e.Literal)+"”")
	}
	spans := []span{t.name(e.Source), styled(arrow, "—"), styled(plain, edgeLabel(e)), styled(arrow, "→"), object}
	if e.Modality != graph.Asserted {
		spans = append(spans, styled(yellow, "· "+words(e.Modality)))
	}
	if facts := t.facts(e); len(facts) > 0 {
		spans = append(spans, styled(dim, "· "+strings.Join(facts, " · ")))
	}
	t.line(2, 6, spans...)
}

// facts are the qualifiers of a statement, each in a few words.
func (t *textWriter) facts(e *graph.Edge) []string {
	var facts []string
	if speaker := speakerName(e, t.names); speaker != "" && speaker != t.names[e.Source] {
		facts = append(facts, "says "+speaker)
	}
	if e.Time != nil {
		facts = append(facts, visible(e.Time.String()))
	}
	if e.Place != nil {
		facts = append(facts, "at "+t.nameOrWords(*e.Place))
	}
	for _, name := range slices.Sorted(maps.Keys(e.Qualifiers)) {
		facts = append(facts, words(name)+": "+t.nameOrWords(e.Qualifiers[name].String()))
	}
	if len(e.InferredFrom) > 0 {
		facts = append(facts, "inferred")
	}
	if more := len(e.Evidence) - 1; more > 0 {
		facts = append(facts, fmt.Sprintf("stated %s more", times(more)))
	}
	return facts
}

// quote writes a passage below what it states, with its article where there are
// several.
func (t *textWriter) quote(passage graph.Evidence) {
	text := oneLine(passage.Text)
	if text == "" {
		return
	}
	text = "“" + shorten(text, quoteLines*(t.width-6)) + "”"
	if d := t.graph.Document(passage.Document); d != nil && len(t.graph.Documents()) > 1 {
		text += " — " + visible(d.Title, d.ID)
	}
	t.line(4, 4, styled(dim+italic, text))
}

// name is a node's label in the colour of its family.
func (t *textWriter) name(id string) span {
	n := t.graph.Node(id)
	if n == nil {
		return styled(plain, visible(id))
	}
	return styled(styleOf(n.Type).ansi, t.names[id])
}

// nameOrWords is the label of the node of that id, or else the words themselves.
func (t *textWriter) nameOrWords(s string) string {
	if name, ok := t.names[s]; ok {
		return name
	}
	return visible(s)
}

// count spells a number of things.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// newFlow lays text out for the terminal that the options describe.
func newFlow(w io.Writer, opts Options) *flow {
	width := opts.Width
	if width == 0 {
		width = defaultWidth
	}
	return &flow{out: bufio.NewWriter(w), width: max(width, leastWidth), color: opts.Color}
}
