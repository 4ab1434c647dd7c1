package format

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// The RDF forms (N-Triples, Turtle, JSON-LD) are three spellings of the same
// resources, which rdfgraph.go makes of a graph. docs/formats.md documents the
// vocabulary.

// defaultBase stands before the ids of entities, statements, documents and
// passages where the user names no other.
const defaultBase = "urn:kgx:"

// vocabulary stands before the names of our own classes and properties.
const vocabulary = "urn:kgx:"

// Namespaces of the vocabularies that we use.
const (
	nsRDF      = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	nsRDFS     = "http://www.w3.org/2000/01/rdf-schema#"
	nsXSD      = "http://www.w3.org/2001/XMLSchema#"
	nsOWL      = "http://www.w3.org/2002/07/owl#"
	nsProv     = "http://www.w3.org/ns/prov#"
	nsOA       = "http://www.w3.org/ns/oa#" // Web Annotation: positions of passages
	nsSchema   = "https://schema.org/"
	nsWikidata = "http://www.wikidata.org/entity/"
	nsDirect   = "http://www.wikidata.org/prop/direct/"
	nsGeonames = "https://sws.geonames.org/"

	nsVocabulary = vocabulary + "vocabulary:"
	nsType       = vocabulary + "type:"
	nsRelation   = vocabulary + "relation:"
	nsQualifier  = vocabulary + "qualifier:"
)

// resource is what RDF says about one thing.
type resource struct {
	iri        string
	properties []property
}

// property is a predicate with its values, each once.
type property struct {
	iri    string
	values []term
}

// term is an object of a triple: an IRI, or a literal of a datatype.
type term struct {
	value    string
	datatype string // IRI; "" is a plain string
	isIRI    bool
}

func iriTerm(value string) term         { return term{value: value, isIRI: true} }
func textTerm(value string) term        { return term{value: rdfText(value)} }
func typedTerm(value, name string) term { return term{value: value, datatype: nsXSD + name} }
func integerTerm(n int) term            { return typedTerm(strconv.Itoa(n), "integer") }

func decimalTerm(x float64, digits int) term {
	s := decimal(x, digits)
	if !strings.Contains(s, ".") {
		s += ".0" // else Turtle's short form would be an integer
	}
	return typedTerm(s, "decimal")
}

// dateTerm is an ISO 8601 date or time as such, anything else as text.
func dateTerm(s string) term {
	for _, form := range []struct{ layout, datatype string }{
		{time.DateOnly, "date"}, {time.RFC3339, "dateTime"}, {"2006-01", "gYearMonth"}, {"2006", "gYear"},
	} {
		if _, err := time.Parse(form.layout, s); err == nil {
			return typedTerm(s, form.datatype)
		}
	}
	return textTerm(s)
}

// textTerms are strings as literals.
func textTerms(values []string) []term {
	out := make([]term, len(values))
	for i, v := range values {
		out[i] = textTerm(v)
	}
	return out
}

// rdfText is s without what RDF strings or their readers cannot hold.
func rdfText(s string) string { return xmlText(strings.ToValidUTF8(s, "\uFFFD")) }

// add appends values to a property, leaving out those that it has.
func (r *resource) add(iri string, values ...term) {
	if len(values) == 0 {
		return
	}
	for i := range r.properties {
		if r.properties[i].iri == iri {
			r.properties[i].values = distinctTerms(append(r.properties[i].values, values...))
			return
		}
	}
	r.properties = append(r.properties, property{iri, distinctTerms(values)})
}

func distinctTerms(terms []term) []term {
	if len(terms) < 2 {
		return terms
	}
	seen := make(map[term]bool, len(terms))
	kept := terms[:0]
	for _, t := range terms {
		if !seen[t] {
			seen[t] = true
			kept = append(kept, t)
		}
	}
	return kept
}

// iris makes IRIs of what is in a graph.
type iris struct{ base string }

// newIRIs checks the base that the user gave: an absolute IRI.
func newIRIs(base string) (iris, error) {
	if base == "" {
		return iris{defaultBase}, nil
	}
	u, err := url.Parse(base)
	if err != nil || !u.IsAbs() || strings.ContainsAny(base, "<>\"{}|^`\\ ") || strings.ContainsFunc(base, unicode.IsControl) || !utf8.ValidString(base) {
		return iris{}, fmt.Errorf("base %q is no absolute IRI such as https://example.org/news/", base)
	}
	return iris{base}, nil
}

// of is the IRI of a thing of a class: "urn:kgx:entity:ada-moreau",
// "https://example.org/news/entity/ada-moreau".
func (i iris) of(class, id string) string { return i.space(class) + iriPart(id) }

// space is what stands before the ids of a class.
func (i iris) space(class string) string {
	if strings.HasSuffix(i.base, ":") {
		return i.base + class + ":"
	}
	return i.base + class + "/"
}

// prefixes are the short forms of namespaces, in the order in which they are
// declared.
func (i iris) prefixes() []prefix {
	list := []prefix{
		{"rdf", nsRDF}, {"rdfs", nsRDFS}, {"xsd", nsXSD}, {"owl", nsOWL}, {"prov", nsProv}, {"oa", nsOA}, {"schema", nsSchema},
		{"wd", nsWikidata}, {"wdt", nsDirect}, {"kgx", nsVocabulary}, {"type", nsType}, {"relation", nsRelation}, {"qualifier", nsQualifier},
	}
	for _, class := range []string{"entity", "statement", "quantity", "document", "passage", "extraction"} {
		list = append(list, prefix{class, i.space(class)})
	}
	return list
}

type prefix struct{ name, iri string }

// iriPart is s as part of an IRI: letters and digits of any script, hyphen,
// underscore, full stop; everything else as percent and hexadecimal digits.
// Different strings stay different.
func iriPart(s string) string {
	if isPlainName(s) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if (r != utf8.RuneError || n > 1) && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_.", r)) {
			b.WriteRune(r)
		} else {
			for _, c := range []byte(s[:n]) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
		}
		s = s[n:]
	}
	return b.String()
}

// shortIRI is an IRI as prefix and name where a prefix fits and the name needs no
// escapes in Turtle and JSON-LD.
func shortIRI(prefixes []prefix, iri string) (string, bool) {
	for _, p := range prefixes {
		if name, ok := strings.CutPrefix(iri, p.iri); ok && isPlainName(name) {
			return p.name + ":" + name, true
		}
	}
	return iri, false
}

// isPlainName says whether s can follow a prefix in Turtle as it is.
func isPlainName(s string) bool {
	for i, r := range s {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_'
		if !letter && (i == 0 || i == len(s)-1 || r != '-' && r != '.') {
			return false
		}
	}
	return s != ""
}
