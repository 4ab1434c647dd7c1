package format

import (
	"fmt"
	"iter"
	"maps"
	"regexp"
	"slices"
	"strings"

	"kgx/graph"
	"kgx/graph/schema"
)

// rdfGraph says in RDF what a graph holds.
type rdfGraph struct {
	*graph.Graph
	opts  Options
	iris  iris
	edges []*graph.Edge // those to write
}

// resources are what RDF says about g, in a fixed order: how it was made, its
// articles, the types and relations it uses, entities and events, statements, quantities, passages.
func resources(g *graph.Graph, opts Options, names iris) iter.Seq[resource] {
	r := rdfGraph{Graph: g, opts: opts, iris: names, edges: slices.Concat(g.Edges(), g.Literals())}
	return func(yield func(resource) bool) {
		for _, part := range []iter.Seq[resource]{r.extraction, r.documents, r.types, r.relations, r.entities, r.statements, r.quantities, r.passages} {
			for one := range part {
				if !yield(one) {
					return
				}
			}
		}
	}
}

// extractionIRI names the run of a version of kgx with certain weights.
func (r rdfGraph) extractionIRI() string {
	return r.iris.of("extraction", r.Generator.Version+"-"+r.Generator.Model)
}

func (r rdfGraph) extraction(yield func(resource) bool) {
	one := resource{iri: r.extractionIRI()}
	one.add(nsRDF+"type", iriTerm(nsProv+"Activity"))
	one.add(nsRDFS+"label", textTerm("extraction by kgx "+r.Generator.Version))
	one.add(nsVocabulary+"version", textTerm(r.Generator.Version))
	one.add(nsVocabulary+"model", textTerm(r.Generator.Model))
	yield(one)
}

func (r rdfGraph) documents(yield func(resource) bool) {
	mentioned := map[string][]term{}
	for _, n := range r.Nodes() {
		for _, d := range n.Documents() {
			mentioned[d] = append(mentioned[d], iriTerm(r.iris.of("entity", n.ID)))
		}
	}
	for _, d := range r.Documents() {
		one := resource{iri: r.iris.of("document", d.ID)}
		one.add(nsRDF+"type", iriTerm(nsSchema+"NewsArticle"))
		if d.Title != "" {
			one.add(nsSchema+"headline", textTerm(d.Title))
		}
		if d.Date != "" {
			one.add(nsSchema+"datePublished", dateTerm(d.Date))
		}
		if d.URL != "" {
			one.add(nsSchema+"url", textTerm(d.URL))
		}
		if d.Source != "" {
			one.add(nsVocabulary+"source", textTerm(d.Source))
		}
		if d.Text != "" && !r.opts.NoText {
			one.add(nsSchema+"articleBody", textTerm(d.Text))
		}
		one.add(nsSchema+"mentions", mentioned[d.ID]...)
		if !yield(one) {
			return
		}
	}
}

// types are the classes of the entities, each below its parents.
func (r rdfGraph) types(yield func(resource) bool) {
	seen := map[string]bool{}
	for _, n := range r.Nodes() {
		for _, name := range typeAndAncestors(n) {
			if seen[name] {
				continue
			}
			seen[name] = true
			if !yield(class(name, n)) {
				return
			}
		}
	}
}

// typeAndAncestors are a node's type and the wider ones.
func typeAndAncestors(n *graph.Node) []string {
	ancestors := schema.Ancestors(n.KnownType())
	if n.Wider != "" || len(ancestors) == 0 {
		return append([]string{n.Type}, ancestors...)
	}
	return ancestors
}

// class is the class of a type that n has.
func class(name string, n *graph.Node) resource {
	one := resource{iri: nsType + iriPart(name)}
	one.add(nsRDF+"type", iriTerm(nsRDFS+"Class"))
	one.add(nsRDFS+"label", textTerm(words(name)))
	if name == n.Type && n.Wider != "" {
		one.add(nsRDFS+"subClassOf", iriTerm(nsType+iriPart(n.Wider)))
	} else if t, ok := schema.TypeByName(name); ok {
		if t.Parent != "" {
			one.add(nsRDFS+"subClassOf", iriTerm(nsType+iriPart(t.Parent)))
		}
		if t.SchemaOrg != "" {
			one.add(nsRDFS+"subClassOf", iriTerm(nsSchema+t.SchemaOrg))
		}
		if t.Wikidata != "" {
			one.add(nsRDFS+"seeAlso", iriTerm(nsWikidata+t.Wikidata))
		}
	}
	return one
}

// relations are the properties of the statements.
func (r rdfGraph) relations(yield func(resource) bool) {
	seen := map[string]bool{}
	for _, e := range r.edges {
		if seen[e.Relation] {
			continue
		}
		seen[e.Relation] = true
		one := resource{iri: nsRelation + iriPart(e.Relation)}
		one.add(nsRDF+"type", iriTerm(nsRDF+"Property"))
		label := edgeLabel(e)
		if known, ok := schema.RelationByName(e.Relation); ok {
			label = known.Label
		}
		one.add(nsRDFS+"label", textTerm(label))
		if property, _ := wikidataProperty(e); property != "" {
			one.add(nsRDFS+"seeAlso", iriTerm(nsWikidata+property))
		}
		if !yield(one) {
			return
		}
	}
}

// entities are the nodes, with the statements that the articles themselves
// assert as plain triples. What is planned, denied or said by someone is no fact
// and stands among the statements only.
func (r rdfGraph) entities(yield func(resource) bool) {
	for _, n := range r.Nodes() {
		one := resource{iri: r.iris.of("entity", n.ID)}
		r.addKind(&one, n)
		one.add(nsRDFS+"label", textTerm(n.Label))
		if n.Kind == graph.KindName {
			one.add(nsSchema+"name", textTerm(n.Label))
		}
		one.add(nsSchema+"alternateName", textTerms(n.Aliases)...)
		one.add(nsVocabulary+"derivedAlias", textTerms(n.DerivedAliases)...)
		if schema.Root(n.KnownType()) == "person" {
			one.add(nsSchema+"jobTitle", textTerms(n.Roles)...)
		} else {
			one.add(nsVocabulary+"role", textTerms(n.Roles)...)
		}
		addIdentifiers(&one, n)
		one.add(nsVocabulary+"salience", decimalTerm(n.Salience, 6))
		one.add(nsVocabulary+"confidence", decimalTerm(n.Confidence, 4))
		one.add(nsVocabulary+"mentionCount", integerTerm(len(n.Mentions)))
		if n.Count != nil {
			r.addQuantity(&one, nsVocabulary+"count", "entity."+n.ID+".count", *n.Count)
		}
		if n.IsEvent() {
			r.addCircumstances(&one, "entity."+n.ID, n.Modality, n.Speaker, n.Time, n.Place, n.Qualifiers)
			r.addPassages(&one, n.Evidence)
		}
		r.addFacts(&one, n)
		if !yield(one) {
			return
		}
	}
}

// addKind adds the classes of a node. An event that is planned, denied or only
// said to have happened is no instance of its type: what it would be is told by
// kgx:eventType.
func (r rdfGraph) addKind(one *resource, n *graph.Node) {
	if n.IsEvent() {
		one.add(nsRDF+"type", iriTerm(nsVocabulary+"Event"))
	}
	if n.IsFact() {
		one.add(nsRDF+"type", iriTerm(nsType+iriPart(n.Type)), iriTerm(nsSchema+schemaOrgClass(n.KnownType())))
	} else {
		one.add(nsVocabulary+"eventType", iriTerm(nsType+iriPart(n.Type)))
	}
	one.add(nsVocabulary+"kind", textTerm(n.Kind))
	if n.Predicate != "" {
		one.add(nsVocabulary+"predicate", textTerm(n.Predicate))
	}
}

func schemaOrgClass(name string) string {
	for _, ancestor := range schema.Ancestors(name) {
		if t, _ := schema.TypeByName(ancestor); t.SchemaOrg != "" {
			return t.SchemaOrg
		}
	}
	return "Thing"
}

var (
	wikidataItem      = regexp.MustCompile(`^Q[1-9][0-9]*$`)
	wikidataID        = regexp.MustCompile(`^P[1-9][0-9]*$`)
	geonamesID        = regexp.MustCompile(`^[1-9][0-9]*$`)
	sameAs, otherwise = nsOWL + "sameAs", nsSchema + "identifier"
)

// addIdentifiers links the entity to knowledge bases that have IRIs.
func addIdentifiers(one *resource, n *graph.Node) {
	for _, base := range slices.Sorted(maps.Keys(n.IDs)) {
		switch value := n.IDs[base]; {
		case base == "wikidata" && wikidataItem.MatchString(value):
			one.add(sameAs, iriTerm(nsWikidata+value))
		case base == "geonames" && geonamesID.MatchString(value):
			one.add(sameAs, iriTerm(nsGeonames+value+"/"))
		default:
			one.add(otherwise, textTerm(base+":"+value))
		}
	}
}

// addFacts adds the plain triples that begin at the node, as our relation and as
// Wikidata's property, which may run the other way.
func (r rdfGraph) addFacts(one *resource, n *graph.Node) {
	for _, e := range r.EdgesOf(n.ID) {
		if !e.IsFact() {
			continue
		}
		property, reversed := wikidataProperty(e)
		if e.Source == n.ID {
			one.add(nsRelation+iriPart(e.Relation), r.object(e))
			if property != "" && !reversed {
				one.add(nsDirect+property, r.object(e))
			}
		}
		if e.Target == n.ID && property != "" && reversed {
			one.add(nsDirect+property, iriTerm(r.iris.of("entity", e.Source)))
		}
	}
}

// wikidataProperty is the Wikidata property of a statement, and whether it runs
// from object to subject; "" where there is none.
func wikidataProperty(e *graph.Edge) (id string, reversed bool) {
	id, reversed = strings.CutPrefix(e.Property, "^")
	if !wikidataID.MatchString(id) {
		return "", false
	}
	if known, ok := schema.RelationByName(e.Relation); ok && known.Property == id {
		reversed = known.Reversed
	}
	return id, reversed
}

func (r rdfGraph) object(e *graph.Edge) term {
	if e.IsLiteral() {
		return textTerm(e.Literal)
	}
	return iriTerm(r.iris.of("entity", e.Target))
}

// reference is a node where s is the id of one, else the words.
func (r rdfGraph) reference(s string) term {
	if r.Node(s) != nil {
		return iriTerm(r.iris.of("entity", s))
	}
	return textTerm(s)
}

// statements are the edges, reified as RDF has it, with their passages as PROV
// has it.
func (r rdfGraph) statements(yield func(resource) bool) {
	for _, e := range r.edges {
		one := resource{iri: r.iris.of("statement", e.Key)}
		one.add(nsRDF+"type", iriTerm(nsRDF+"Statement"), iriTerm(nsProv+"Entity"))
		one.add(nsRDF+"subject", iriTerm(r.iris.of("entity", e.Source)))
		one.add(nsRDF+"predicate", iriTerm(nsRelation+iriPart(e.Relation)))
		one.add(nsRDF+"object", r.object(e))
		if e.Predicate != "" {
			one.add(nsVocabulary+"predicate", textTerm(e.Predicate))
		}
		r.addCircumstances(&one, "statement."+e.Key, e.Modality, e.Speaker, e.Time, e.Place, e.Qualifiers)
		one.add(nsVocabulary+"confidence", decimalTerm(e.Confidence, 4))
		one.add(nsProv+"wasGeneratedBy", iriTerm(r.extractionIRI()))
		for _, key := range e.InferredFrom {
			one.add(nsProv+"wasDerivedFrom", iriTerm(r.iris.of("statement", key)))
		}
		r.addPassages(&one, e.Evidence)
		if !yield(one) {
			return
		}
	}
}

func (r rdfGraph) addPassages(one *resource, evidence []graph.Evidence) {
	for _, p := range evidence {
		one.add(nsProv+"wasDerivedFrom", iriTerm(r.passageIRI(p)))
	}
}

// addCircumstances says how the text holds a statement or an event, who says so,
// when, where and how much.
func (r rdfGraph) addCircumstances(one *resource, id, modality string, speaker *string, time *graph.Time, place *string, qualifiers map[string]graph.Quantity) {
	one.add(nsVocabulary+"modality", textTerm(modality))
	if speaker != nil {
		one.add(nsVocabulary+"speaker", r.reference(*speaker))
	}
	if time != nil {
		one.add(nsVocabulary+"time", dateTerm(time.String()))
		if time.Text != "" {
			one.add(nsVocabulary+"timeText", textTerm(time.Text))
		}
	}
	if place != nil {
		one.add(nsVocabulary+"place", r.reference(*place))
	}
	for _, name := range slices.Sorted(maps.Keys(qualifiers)) {
		r.addQuantity(one, nsQualifier+iriPart(name), id+"."+name, qualifiers[name])
	}
}

// addQuantity adds a quantity: one with a value as a resource of its own, see
// quantities, another as a node or words.
func (r rdfGraph) addQuantity(one *resource, property, id string, q graph.Quantity) {
	if q.Value == nil {
		one.add(property, r.reference(q.Text))
		return
	}
	one.add(property, iriTerm(r.iris.of("quantity", id)))
}

// quantities are the quantities that have a value.
func (r rdfGraph) quantities(yield func(resource) bool) {
	all := func(id string, qualifiers map[string]graph.Quantity) bool {
		for _, name := range slices.Sorted(maps.Keys(qualifiers)) {
			if q := qualifiers[name]; q.Value != nil && !yield(r.quantity(id+"."+name, q)) {
				return false
			}
		}
		return true
	}
	for _, n := range r.Nodes() {
		if n.Count != nil && !all("entity."+n.ID, map[string]graph.Quantity{"count": *n.Count}) || !all("entity."+n.ID, n.Qualifiers) {
			return
		}
	}
	for _, e := range r.edges {
		if !all("statement."+e.Key, e.Qualifiers) {
			return
		}
	}
}

// quantity is a value as schema.org has it: a bound, too, makes it a least or a
// most value.
func (r rdfGraph) quantity(id string, q graph.Quantity) resource {
	one := resource{iri: r.iris.of("quantity", id)}
	one.add(nsRDF+"type", iriTerm(nsSchema+"QuantitativeValue"))
	one.add(nsRDFS+"label", textTerm(q.Text))
	value := decimalTerm(*q.Value, 4)
	switch q.Bound {
	case graph.AtLeast:
		one.add(nsSchema+"minValue", value)
	case graph.AtMost:
		one.add(nsSchema+"maxValue", value)
	case graph.Range:
		one.add(nsSchema+"minValue", value)
		one.add(nsSchema+"maxValue", decimalTerm(*q.High, 4))
	default:
		one.add(nsSchema+"value", value)
	}
	if q.Bound != "" {
		one.add(nsVocabulary+"bound", textTerm(q.Bound))
	}
	if q.Unit != "" {
		one.add(nsSchema+"unitText", textTerm(q.Unit))
	}
	return one
}

func (r rdfGraph) passageIRI(p graph.Evidence) string {
	return r.iris.of("passage", fmt.Sprintf("%s.%d-%d", p.Document, p.Start, p.End))
}

// passages are the words that state something, each once.
func (r rdfGraph) passages(yield func(resource) bool) {
	seen := map[string]bool{}
	var all [][]graph.Evidence
	for _, n := range r.Nodes() {
		all = append(all, n.Evidence)
	}
	for _, e := range r.edges {
		all = append(all, e.Evidence)
	}
	for _, evidence := range all {
		for _, p := range evidence {
			one := resource{iri: r.passageIRI(p)}
			if seen[one.iri] {
				continue
			}
			seen[one.iri] = true
			one.add(nsRDF+"type", iriTerm(nsProv+"Entity"), iriTerm(nsOA+"TextPositionSelector"))
			one.add(nsProv+"wasQuotedFrom", iriTerm(r.iris.of("document", p.Document)))
			one.add(nsProv+"value", textTerm(p.Text))
			one.add(nsOA+"start", integerTerm(p.Start))
			one.add(nsOA+"end", integerTerm(p.End))
			if !yield(one) {
				return
			}
		}
	}
}
