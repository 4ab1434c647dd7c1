package format

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
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

// Text writes a summary for people to read: what happened, the most salient
// first, with the passages that state it; then who is who, and what else is
// stated of them. Nothing of an article's text reaches the terminal as a control
// character. Lines are at most opts.Width columns wide.
func Text(w io.Writer, g *graph.Graph, opts Options) error {
	t := newAnswer(w, g, opts)
	var news, states []*sentence
	for _, s := range t.tell.all(opts.Open) {
		if s.state || len(s.inferred) > 0 {
			states = append(states, s)
		} else {
			news = append(news, s)
		}
	}
	t.header(len(news) + len(states))
	t.section("What happened", t.byPassage(news))
	t.entities(g.Nodes())
	t.section("What else is stated", t.byPassage(states))
	return t.out.Flush()
}

type textWriter struct {
	*flow
	graph *graph.Graph
	names map[string]string // node id to label
	tell  *teller
}

func newAnswer(w io.Writer, g *graph.Graph, opts Options) *textWriter {
	tell := newTeller(g)
	return &textWriter{flow: newFlow(w, opts), graph: g, names: tell.names, tell: tell}
}

// header is the title and what there is, of which only part may be shown.
func (t *textWriter) header(shown int) {
	title := documentsTitle(t.graph)
	if title == "" {
		title = "Graph"
	}
	t.line(0, 0, styled(bold, title))
	entities := 0
	for _, n := range t.graph.Nodes() {
		if !n.IsEvent() {
			entities++
		}
	}
	facts := []string{count(entities, "entity", "entities"), count(shown, "statement", "statements")}
	if hidden := countHidden(t.graph, shown); hidden > 0 {
		facts = append(facts, fmt.Sprintf("%d more with --open", hidden))
	}
	if docs := t.graph.Documents(); len(docs) == 1 && docs[0].Date != "" {
		facts = append(facts, oneLine(docs[0].Date))
	}
	t.line(0, 0, styled(dim, strings.Join(facts, " · ")))
}

// countHidden is how many literals are left out where so many sentences are shown.
func countHidden(g *graph.Graph, shown int) int {
	all := len(g.Literals())
	for _, n := range g.Nodes() {
		if n.IsEvent() {
			all++
		}
	}
	for _, e := range g.Edges() {
		if !g.IsTie(e) {
			all++
		}
	}
	for _, e := range g.Literals() {
		if g.IsTie(e) {
			all--
		}
	}
	return all - shown
}

// section is a heading and what stands below it, nothing where that is empty.
func (t *textWriter) section(title string, groups []passageGroup) {
	if len(groups) == 0 {
		return
	}
	t.blank()
	t.line(0, 0, styled(bold, title))
	t.groups(groups)
}

// entities lists nodes family by family, named ones before described ones, the
// most salient first.
func (t *textWriter) entities(nodes []*graph.Node) {
	nodes = slices.DeleteFunc(slices.Clone(nodes), (*graph.Node).IsEvent) // told among the sentences
	slices.SortStableFunc(nodes, func(a, b *graph.Node) int {
		return cmp.Or(cmp.Compare(isNamed(b), isNamed(a)), cmp.Compare(b.Salience, a.Salience))
	})
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
			if styleOf(n.KnownType()).family != s.family {
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

// isNamed is 1 for what has a name, 0 for what is only described.
func isNamed(n *graph.Node) int {
	if n.Kind == graph.KindDescribed {
		return 0
	}
	return 1
}

// entity writes one node: its name, and from column on what is known of it.
func (t *textWriter) entity(n *graph.Node, s style, column int) {
	name := nodeLabel(n)
	var facts []string
	if names := shown(n.DerivedAliases); len(names) > 0 {
		facts = append(facts, "("+strings.Join(names, ", ")+")")
	}
	if n.Kind == graph.KindDescribed {
		facts = append(facts, "described")
	}
	if n.Count != nil {
		facts = append(facts, visible(n.Count.String()))
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

// passageGroup is the sentences that one passage states best.
type passageGroup struct {
	passage   graph.Evidence // zero where there is none
	sentences []*sentence
}

// byPassage groups sentences by the passage that states them, the most salient
// first.
func (t *textWriter) byPassage(list []*sentence) []passageGroup {
	bySalience(list)
	return t.inGroups(list)
}

// inGroups groups sentences by the passage that states them, in their order.
func (t *textWriter) inGroups(list []*sentence) []passageGroup {
	at := map[graph.Evidence]int{}
	var groups []passageGroup
	for _, s := range list {
		passage := t.tell.passageOf(s)
		i, seen := at[passage]
		if !seen {
			i = len(groups)
			at[passage] = i
			groups = append(groups, passageGroup{passage: passage})
		}
		groups[i].sentences = append(groups[i].sentences, s)
	}
	return groups
}

// groups writes sentences with the passage that states them below.
func (t *textWriter) groups(groups []passageGroup) {
	for i, g := range groups {
		if i > 0 {
			t.blank()
		}
		for _, s := range g.sentences {
			t.sentence(2, s)
		}
		t.quote(g.passage)
	}
}

// passages writes statements as sentences, in their order.
func (t *textWriter) passages(edges []*graph.Edge) { t.groups(t.inGroups(t.tell.of(edges))) }

// sentence writes one sentence: "Not so, said Airbus: Airbus acquired Boeing".
func (t *textWriter) sentence(indent int, s *sentence) {
	spans := t.spans(s.lead, yellow)
	spans = append(spans, t.spans(s.words, plain)...)
	spans = append(spans, t.spans(s.details, plain)...)
	spans = append(spans, t.spans(s.when, dim)...)
	spans = append(spans, t.spans(s.notes, dim)...)
	if len(s.inferred) > 0 {
		spans = append(spans, styled(dim, "· follows from "+t.premises(s.inferred)))
	}
	if more := len(s.passages) - 1; more > 0 {
		spans = append(spans, styled(dim, "· stated "+times(more)+" more"))
	}
	t.line(indent, indent+4, spans...)
}

// premises are what an inferred statement rests on, in words.
func (t *textWriter) premises(keys []string) string {
	list := make([]string, len(keys))
	for i, key := range keys {
		list[i] = words(key)
		if e := t.graph.Edge(key); e != nil {
			list[i] = "“" + t.tell.statement(e).String() + "”"
		}
	}
	return strings.Join(list, ", ")
}

// spans are pieces in their looks: names in the colour of their family.
func (t *textWriter) spans(pieces []piece, look string) []span {
	list := make([]span, len(pieces))
	for i, p := range pieces {
		list[i] = styled(look, p.text)
		if n := t.graph.Node(p.node); n != nil && !n.IsEvent() {
			list[i].look = styleOf(n.KnownType()).ansi
		}
	}
	return list
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
	return styled(styleOf(n.KnownType()).ansi, t.names[id])
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
