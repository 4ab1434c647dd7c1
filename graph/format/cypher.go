package format

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"kgx/graph"
)

// cypherBatch is how many rows a statement holds: far fewer statements to plan and
// commit, none of them too long to parse.
const cypherBatch = 100

// Cypher writes g as a script for Neo4j 5: cypher-shell --file graph.cypher.
// Running it again changes nothing. Every entity has the label Entity and those
// of its type and wider types; a statement is a relationship of its relation's
// name.
func Cypher(w io.Writer, g *graph.Graph, opts Options) error {
	g, err := g.OpenLiterals()
	if err != nil {
		return err
	}
	c := cypherWriter{bufio.NewWriter(w)}
	fmt.Fprintf(c, "// %s, %s. Load with: cypher-shell --file FILE\n",
		count(len(g.Nodes()), "entity", "entities"), count(len(g.Edges()), "statement", "statements"))
	c.WriteString("CREATE CONSTRAINT kgx_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n")
	c.WriteString("CREATE CONSTRAINT kgx_document IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;\n")
	var documents, mentions []string
	for _, d := range g.Documents() {
		documents = append(documents, fmt.Sprintf("{id: %s, p: %s}", cypherString(d.ID), documentProperties(d, opts)))
	}
	c.unwind(documents, "MERGE (d:Document {id: row.id}) SET d += row.p")
	for _, nodes := range grouped(g.Nodes(), func(n *graph.Node) string { return n.Type }) {
		var rows []string
		for _, n := range nodes {
			rows = append(rows, fmt.Sprintf("{id: %s, p: %s}", cypherString(n.ID), nodeProperties(n)))
			for _, d := range n.Documents() {
				mentions = append(mentions, fmt.Sprintf("{n: %s, d: %s}", cypherString(n.ID), cypherString(d)))
			}
		}
		c.unwind(rows, "MERGE (n:Entity {id: row.id}) SET n"+cypherLabels(nodes[0])+", n += row.p")
	}
	c.unwind(mentions, "MATCH (n:Entity {id: row.n}) MATCH (d:Document {id: row.d}) MERGE (n)-[:MENTIONED_IN]->(d)")
	for _, edges := range grouped(g.Edges(), func(e *graph.Edge) string { return e.Relation }) {
		var rows []string
		for _, e := range edges {
			rows = append(rows, fmt.Sprintf("{a: %s, b: %s, key: %s, p: %s}", cypherString(e.Source), cypherString(e.Target), cypherString(e.Key), edgeProperties(e)))
		}
		c.unwind(rows, "MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:"+
			strings.ToUpper(cypherName(edges[0].Relation))+" {key: row.key}]->(b) SET s += row.p")
	}
	return c.Flush()
}

type cypherWriter struct{ *bufio.Writer }

// unwind writes what is to be done with each row, in batches.
func (c cypherWriter) unwind(rows []string, do string) {
	for batch := range slices.Chunk(rows, cypherBatch) {
		fmt.Fprintf(c, "UNWIND [\n  %s\n] AS row %s;\n", strings.Join(batch, ",\n  "), do)
	}
}

// grouped are the items of equal name, in the order of each name's first item.
func grouped[T any](items []T, name func(T) string) [][]T {
	place := map[string]int{}
	var groups [][]T
	for _, item := range items {
		i, seen := place[name(item)]
		if !seen {
			i = len(groups)
			place[name(item)] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], item)
	}
	return groups
}

func documentProperties(d *graph.Document, opts Options) string {
	var m cypherMap
	m.text("title", d.Title)
	m.text("date", d.Date)
	m.text("url", d.URL)
	m.text("source", d.Source)
	if !opts.NoText {
		m.text("text", d.Text)
	}
	return m.String()
}

func nodeProperties(n *graph.Node) string {
	var m cypherMap
	m.text("label", n.Label)
	m.text("type", n.Type)
	m.list("aliases", n.Aliases)
	m.list("derived_aliases", n.DerivedAliases)
	m.list("roles", n.Roles)
	m.each("id_", n.IDs)
	m.float("salience", n.Salience, 6)
	m.float("confidence", n.Confidence, 4)
	m.add("mentions", strconv.Itoa(len(n.Mentions)))
	m.text("kind", n.Kind)
	m.quantity("count", n.Count)
	if n.IsEvent() {
		m.text("predicate", n.Predicate)
		m.text("modality", n.Modality)
		m.text("speaker", orEmpty(n.Speaker))
		m.time(n.Time)
		m.text("place", orEmpty(n.Place))
		m.quantities(n.Qualifiers)
		m.evidence(n.Evidence)
	}
	return m.String()
}

func edgeProperties(e *graph.Edge) string {
	var m cypherMap
	m.text("label", e.Label)
	m.text("predicate", e.Predicate)
	m.text("property", e.Property)
	m.text("modality", e.Modality)
	m.text("speaker", orEmpty(e.Speaker))
	m.time(e.Time)
	m.text("place", orEmpty(e.Place))
	m.quantities(e.Qualifiers)
	m.float("confidence", e.Confidence, 4)
	m.list("inferred_from", e.InferredFrom)
	m.evidence(e.Evidence)
	return m.String()
}

// evidence adds passages as four lists of equal length, for properties are not
// nested.
func (m *cypherMap) evidence(evidence []graph.Evidence) {
	var documents, starts, ends []string
	for _, p := range evidence {
		documents = append(documents, p.Document)
		starts, ends = append(starts, strconv.Itoa(p.Start)), append(ends, strconv.Itoa(p.End))
	}
	m.list("evidence", quotes(evidence))
	m.list("evidence_document", documents)
	m.add("evidence_start", "["+strings.Join(starts, ", ")+"]")
	m.add("evidence_end", "["+strings.Join(ends, ", ")+"]")
}

// cypherMap is a map of properties that is being written.
type cypherMap struct{ entries []string }

// float adds a number that Neo4j does not take for an integer.
func (m *cypherMap) float(name string, x float64, digits int) {
	m.add(name, decimalTerm(x, digits).value)
}

func (m *cypherMap) add(name, value string) { m.entries = append(m.entries, name+": "+value) }

// text adds a string; an absent one is no property.
func (m *cypherMap) text(name, value string) {
	if value != "" {
		m.add(name, cypherString(value))
	}
}

func (m *cypherMap) list(name string, values []string) {
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = cypherString(v)
	}
	m.add(name, "["+strings.Join(list, ", ")+"]")
}

// each adds the entries of a Go map as properties of their own.
func (m *cypherMap) each(prefix string, values map[string]string) {
	for _, name := range slices.Sorted(maps.Keys(values)) {
		m.text(prefix+cypherName(name), values[name])
	}
}

// time adds the value, by which statements can be sorted, and the words.
func (m *cypherMap) time(t *graph.Time) {
	if t == nil {
		return
	}
	m.text("time", t.String())
	m.text("time_text", t.Text)
}

// quantities adds qualifiers: the words and, as properties of their own, what
// they come to.
func (m *cypherMap) quantities(qualifiers map[string]graph.Quantity) {
	for _, name := range slices.Sorted(maps.Keys(qualifiers)) {
		q := qualifiers[name]
		m.quantity("qualifier_"+cypherName(name), &q)
	}
}

func (m *cypherMap) quantity(name string, q *graph.Quantity) {
	if q == nil {
		return
	}
	m.text(name, q.Text)
	if q.Value != nil {
		m.float(name+"_value", *q.Value, 4)
	}
	if q.High != nil {
		m.float(name+"_high", *q.High, 4)
	}
	m.text(name+"_unit", q.Unit)
	m.text(name+"_bound", q.Bound)
}

func (m *cypherMap) String() string { return "{" + strings.Join(m.entries, ", ") + "}" }

// cypherString is s as a string. What Cypher's readers cannot hold is replaced.
func cypherString(s string) string {
	return "'" + cypherEscaper.Replace(xmlText(strings.ToValidUTF8(s, "\uFFFD"))) + "'"
}

var cypherEscaper = strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", `\n`, "\r", `\r`, "\t", `\t`)

// cypherLabels are the labels of a node's type and its wider types: ":SportTeam:Organization".
func cypherLabels(n *graph.Node) string {
	var b strings.Builder
	for _, name := range typeAndAncestors(n) {
		label := ""
		for _, word := range strings.Split(cypherName(name), "_") {
			if word != "" {
				label += strings.ToUpper(word[:1]) + word[1:]
			}
		}
		if label[0] < 'A' { // a digit was behind the underscore
			label = "X" + label
		}
		b.WriteString(":" + label)
	}
	return b.String()
}

// cypherName is s as a name that needs no quotes: letters, digits and
// underscores, a letter first. Names of package schema are left as they are.
func cypherName(s string) string {
	name := strings.ReplaceAll(cssClass(s), "-", "_")
	if name == "" || name[0] < 'A' {
		name = "x" + name
	}
	if strings.Trim(name, "_") == "" {
		name = "x"
	}
	return name
}
