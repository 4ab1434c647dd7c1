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

// Cypher writes g as a script for Neo4j 5: cypher-shell < graph.cypher. Running
// it again changes nothing. Every entity has the label Entity and those of its
// type and wider types; a statement is a relationship of its relation's name.
func Cypher(w io.Writer, g *graph.Graph, opts Options) error {
	g, err := opened(g, opts)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "// %s, %s. Load with: cypher-shell --file FILE\n",
		count(len(g.Nodes()), "entity", "entities"), count(len(g.Edges()), "statement", "statements"))
	out.WriteString("CREATE CONSTRAINT kgx_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n")
	out.WriteString("CREATE CONSTRAINT kgx_document IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;\n")
	for _, d := range g.Documents() {
		fmt.Fprintf(out, "MERGE (d:Document {id: %s}) SET d += %s;\n", cypherString(d.ID), documentProperties(d, opts))
	}
	for _, n := range g.Nodes() {
		fmt.Fprintf(out, "MERGE (n:Entity {id: %s}) SET n%s, n += %s;\n", cypherString(n.ID), cypherLabels(n.Type), nodeProperties(n))
	}
	for _, n := range g.Nodes() {
		for _, d := range n.Documents() {
			fmt.Fprintf(out, "MATCH (n:Entity {id: %s}), (d:Document {id: %s}) MERGE (n)-[:MENTIONED_IN]->(d);\n", cypherString(n.ID), cypherString(d))
		}
	}
	for _, e := range g.Edges() {
		fmt.Fprintf(out, "MATCH (a:Entity {id: %s}), (b:Entity {id: %s}) MERGE (a)-[s:%s {key: %s}]->(b) SET s += %s;\n",
			cypherString(e.Source), cypherString(e.Target), strings.ToUpper(cypherName(e.Relation)), cypherString(e.Key), edgeProperties(e))
	}
	return out.Flush()
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
	return m.String()
}

// edgeProperties hold the evidence as four lists of equal length, for
// relationships have no nested properties.
func edgeProperties(e *graph.Edge) string {
	var m cypherMap
	m.text("label", e.Label)
	m.text("property", e.Property)
	m.text("modality", e.Modality)
	m.text("speaker", orEmpty(e.Speaker))
	m.text("time", orEmpty(e.Time))
	m.text("place", orEmpty(e.Place))
	m.each("qualifier_", e.Qualifiers)
	m.float("confidence", e.Confidence, 4)
	m.list("inferred_from", e.InferredFrom)
	var documents, starts, ends []string
	for _, p := range e.Evidence {
		documents = append(documents, p.Document)
		starts, ends = append(starts, strconv.Itoa(p.Start)), append(ends, strconv.Itoa(p.End))
	}
	m.list("evidence", quotes(e))
	m.list("evidence_document", documents)
	m.add("evidence_start", "["+strings.Join(starts, ", ")+"]")
	m.add("evidence_end", "["+strings.Join(ends, ", ")+"]")
	return m.String()
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

func (m *cypherMap) String() string { return "{" + strings.Join(m.entries, ", ") + "}" }

// cypherString is s as a string. What Cypher's readers cannot hold is replaced.
func cypherString(s string) string {
	return "'" + cypherEscaper.Replace(xmlText(strings.ToValidUTF8(s, "\uFFFD"))) + "'"
}

var cypherEscaper = strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", `\n`, "\r", `\r`, "\t", `\t`)

// cypherLabels are the labels of a type and its wider types: ":SportTeam:Organization".
func cypherLabels(typ string) string {
	var b strings.Builder
	for _, name := range typeAndAncestors(typ) {
		b.WriteByte(':')
		for _, word := range strings.Split(cypherName(name), "_") {
			if word != "" {
				b.WriteString(strings.ToUpper(word[:1]) + word[1:])
			}
		}
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
