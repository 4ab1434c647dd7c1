package format

import (
	"strings"
	"unicode/utf8"

	"kgx/graph"
)

// summitText is the article of the graph that the golden files show. The é
// before everything else keeps bytes and code points apart.
const summitText = `Café talks end in a treaty
President Ada Moreau of Norland and Sudmark's Prime Minister Juri Halvorsen signed the Treaty of Lake Eyre at the Summer Palace on Friday.
US President Walter Quince, who hosted the summit, called it "a day to remember".
Norland had threatened to close the Bay of Sands.
Quince said both sides would open the Northern Road for Trade and Prosperity, which will connect Norland with its Petrel exclave.
Halvorsen denied that Sudmark had attacked Petrel. The exclave may join the Coastal Union.
Moreau pledged "six billion dollars for the harbours".`

// summit is a graph by hand with everything that a writer meets: all modalities
// but two, speakers that are nodes and words, several statements between two
// nodes, inferred ones, qualifiers, identifiers, derived aliases, roles, literals
// and nodes without statements.
func summit() *graph.Graph {
	b := builder{g: graph.New(graph.Generator{Version: "0.0.0-test", Model: "5eed"})}
	b.document("summit", "Café talks end in a treaty", summitText)

	b.node(graph.Node{ID: "ada-moreau", Label: "Ada Moreau", Type: "person", Aliases: []string{"Moreau", "President Ada Moreau"}, Roles: []string{"president of Norland"}, Salience: 0.9, Confidence: 0.97},
		"Ada Moreau", "Moreau pledged")
	b.node(graph.Node{ID: "norland", Label: "Norland", Type: "country", IDs: map[string]string{"wikidata": "Q4115189", "iso3166": "NL"}, Salience: 1, Confidence: 0.99}, "Norland", "Norland had")
	b.node(graph.Node{ID: "sudmark", Label: "Sudmark", Type: "country", IDs: map[string]string{"geonames": "616052"}, Salience: 0.8, Confidence: 0.98}, "Sudmark", "Sudmark had")
	b.node(graph.Node{ID: "juri-halvorsen", Label: "Juri Halvorsen", Type: "person", Aliases: []string{"Halvorsen"}, Roles: []string{"prime minister of Sudmark"}, Salience: 0.8, Confidence: 0.96}, "Juri Halvorsen", "Halvorsen denied")
	b.node(graph.Node{ID: "treaty-of-lake-eyre", Label: "Treaty of Lake Eyre", Type: "agreement", Aliases: []string{"treaty"}, Salience: 0.7, Confidence: 0.9}, "treaty", "Treaty of Lake Eyre")
	b.node(graph.Node{ID: "summer-palace", Label: "Summer Palace", Type: "facility", Salience: 0.4, Confidence: 0.9}, "Summer Palace")
	b.node(graph.Node{ID: "united-states", Label: "United States", Type: "country", Aliases: []string{"US"}, IDs: map[string]string{"wikidata": "Q30", "geonames": "6252001", "iso3166": "US"}, Salience: 0.3, Confidence: 0.99}, "US")
	b.node(graph.Node{ID: "walter-quince", Label: "Walter Quince", Type: "person", Aliases: []string{"Quince"}, Roles: []string{"president of the United States"}, Salience: 0.85, Confidence: 0.97}, "Walter Quince", "Quince said")
	b.node(graph.Node{ID: "summit", Label: "summit", Type: "summit", Aliases: []string{"talks"}, Salience: 0.6, Confidence: 0.8}, "talks", "summit")
	b.node(graph.Node{ID: "bay-of-sands", Label: "Bay of Sands", Type: "waterbody", Salience: 0.2, Confidence: 0.9}, "Bay of Sands")
	b.node(graph.Node{ID: "northern-road", Label: "Northern Road for Trade and Prosperity", Type: "street", DerivedAliases: []string{"NRTP"}, Salience: 0.5, Confidence: 0.88}, "Northern Road for Trade and Prosperity")
	b.node(graph.Node{ID: "petrel", Label: "Petrel", Type: "region", Aliases: []string{"exclave"}, Salience: 0.4, Confidence: 0.93}, "Petrel exclave", "Petrel.")
	b.node(graph.Node{ID: "coastal-union", Label: "Coastal Union", Type: "igo", Salience: 0.1, Confidence: 0.7}, "Coastal Union")
	b.node(graph.Node{ID: "cafe-talks", Label: "Café", Type: "misc", Salience: 0.05, Confidence: 0.4}, "Café")

	for _, name := range []string{"Friday", "Prime Minister", "harbours", "Trade"} {
		b.node(graph.Node{Label: name, Type: "misc", Salience: 0.01, Confidence: 0.3}, name)
	}

	signing := "President Ada Moreau of Norland and Sudmark's Prime Minister Juri Halvorsen signed the Treaty of Lake Eyre at the Summer Palace on Friday."
	hosting := "US President Walter Quince, who hosted the summit, called it"
	road := "Quince said both sides would open the Northern Road for Trade and Prosperity, which will connect Norland with its Petrel exclave."
	quince := pointer("walter-quince")
	b.edge(graph.Edge{Key: "e1", Source: "ada-moreau", Target: "norland", Relation: "head_of_state", Label: "head of state of", Property: "P35", Confidence: 0.95}, signing)
	b.edge(graph.Edge{Key: "e2", Source: "ada-moreau", Target: "norland", Relation: "citizen_of", Label: "citizen of", Property: "P27", Confidence: 0.9, InferredFrom: []string{"e1"}}, signing)
	b.edge(graph.Edge{Key: "e3", Source: "juri-halvorsen", Target: "sudmark", Relation: "head_of_government", Label: "head of government of", Property: "P6", Confidence: 0.94}, signing)
	b.edge(graph.Edge{Key: "e4", Source: "ada-moreau", Target: "treaty-of-lake-eyre", Relation: "signed", Label: "signed", Time: graph.At("on Friday", "2026-02-06"), Place: pointer("summer-palace"), Confidence: 0.93}, signing)
	b.edge(graph.Edge{Key: "e5", Source: "juri-halvorsen", Target: "treaty-of-lake-eyre", Relation: "signed", Label: "signed", Time: graph.At("on Friday", "2026-02-06"), Place: pointer("summer-palace"), Qualifiers: map[string]graph.Quantity{"host": graph.Words("walter-quince"), "manner": graph.Words("in person")}, Confidence: 0.93}, signing)
	b.edge(graph.Edge{Key: "e6", Source: "walter-quince", Target: "united-states", Relation: "head_of_state", Label: "head of state of", Property: "P35", Confidence: 0.96}, hosting)
	b.edge(graph.Edge{Key: "e7", Source: "walter-quince", Target: "summit", Relation: "hosted", Label: "hosted", Confidence: 0.92}, hosting)
	b.edge(graph.Edge{Key: "e8", Source: "summit", Target: "summer-palace", Relation: "event_in", Label: "takes place in", Property: "P276", Confidence: 0.7}, signing)
	b.edge(graph.Edge{Key: "e9", Source: "norland", Target: "bay-of-sands", Relation: "threatened", Label: "close", Modality: "threatened", Speaker: pointer("norland"), Confidence: 0.8}, "Norland had threatened to close the Bay of Sands.")
	b.edge(graph.Edge{Key: "e10", Source: "northern-road", Target: "norland", Relation: "connects", Label: "connects", Property: "P2789", Modality: "planned", Speaker: quince, Confidence: 0.85}, road)
	b.edge(graph.Edge{Key: "e11", Source: "northern-road", Target: "petrel", Relation: "connects", Label: "connects", Property: "P2789", Modality: "planned", Speaker: quince, Confidence: 0.84}, road)
	b.edge(graph.Edge{Key: "e12", Source: "petrel", Target: "norland", Relation: "part_of", Label: "part of", Property: "P361", Confidence: 0.81}, road)
	b.edge(graph.Edge{Key: "e13", Source: "sudmark", Target: "petrel", Relation: "attacked", Label: "attacked", Modality: "negated", Speaker: pointer("juri-halvorsen"), Confidence: 0.77}, "Halvorsen denied that Sudmark had attacked Petrel.")
	b.edge(graph.Edge{Key: "e14", Source: "petrel", Target: "coastal-union", Relation: "member_of", Label: "member of", Property: "P463", Modality: "possible", Speaker: pointer("people close to the talks"), Confidence: 0.5}, "The exclave may join the Coastal Union.")
	b.edge(graph.Edge{Key: "e15", Source: "ada-moreau", Literal: "six billion dollars for the harbours", Relation: "pledged", Label: "pledged", Confidence: 0.66}, `Moreau pledged "six billion dollars for the harbours".`)
	return b.g
}

// nastyNames are labels that break writers which do not escape.
var nastyNames = []string{
	`say "hi"`, `back\slash`, `ends in \`, `\N \G \l \n`, "two\nlines", "a\r\nb", "tab\there", "nul\x00byte", "\x1b[31mred\x1b[0m",
	"<b>bold</b>", "<<nested>>", "a & b", "&amp;", "&#10;", "]]>", "<!-- -->", "[x]", "{y}", "a|b", "; drop", "# no comment", "// none", "%41", `\u0041 \U00000042`,
	"'single'", "`tick`", "$x ${y}", "=1+1", "@cmd", "+1", "-1", "née Élise", "日本語の名前", "مرحبا بالعالم", "\u202eevil\u202c", "👩‍👩‍👧‍👦 family 🏴󠁧󠁢󠁳󠁣󠁴󠁿", "e\u0301\u0327",
	"\u00ad", "\ufeffbom", "\ufffe", "\u2028", "bad\xffutf8", " ", strings.Repeat("long ", 60), strings.Repeat("x", 300), "graph", "node", "end", "subgraph", "a:b", "-->", "click",
}

// nasty is a graph of nastyNames.
func nasty() *graph.Graph { return named(nastyNames) }

// named is a graph of all kinds of nodes with the names as ids, labels, aliases,
// roles, relations, predicates, units, speakers, literals and quotes.
func named(names []string) *graph.Graph {
	b := builder{g: graph.New(graph.Generator{Version: names[0], Model: names[1]})}
	document := `doc "1" <&>` + names[0]
	b.document(document, strings.Join(names[:min(12, len(names))], " "), strings.Join(names, "\n"))
	passage := []graph.Evidence{{Document: document, Start: 0, End: 1, Text: names[0]}}
	for i, name := range names {
		n := graph.Node{ID: name, Label: name, Type: []string{"person", "country", "a type"}[i%3], Aliases: []string{name}, DerivedAliases: []string{name}, Roles: []string{name}, IDs: map[string]string{name: name}}
		switch i % 3 {
		case 0:
			n.Kind, n.Predicate, n.Modality = graph.KindEvent, name, graph.Modalities[i%len(graph.Modalities)]
			n.Speaker, n.Time, n.Place = &names[i], &graph.Time{Text: name, Value: name}, &names[i]
			n.Qualifiers, n.Evidence = map[string]graph.Quantity{name: graph.Amount(name, 1, name), "words": graph.Words(name)}, passage
		case 1:
			n.Kind, n.Count = graph.KindDescribed, quantity(graph.Amount(name, 2, name))
		}
		b.node(n)
	}
	for i, name := range names {
		next := names[(i+1)%len(names)]
		e := graph.Edge{Source: name, Target: next, Relation: name, Label: name, Modality: graph.Modalities[i%len(graph.Modalities)], Speaker: &names[i], Time: &graph.Time{Text: names[i], Value: names[i]}, Place: &names[i],
			Qualifiers: map[string]graph.Quantity{name: graph.Amount(next, 1, name)}, Evidence: []graph.Evidence{{Document: document, Start: 0, End: 1, Text: name}}}
		b.edge(e)
		role := e
		role.Relation, role.Label = "agent", "agent"
		b.edge(role)
		e.Target, e.Literal = "", name
		b.edge(e)
	}
	return b.g
}

// builder fills a graph and panics where that does not go.
type builder struct{ g *graph.Graph }

func (b builder) document(id, title, text string) {
	if _, err := b.g.AddDocument(graph.Document{ID: id, Title: title, Date: "2026-02-07", URL: "https://example.org/" + id, Source: id + ".txt", Text: text}); err != nil {
		panic(err)
	}
}

// node adds n with mentions where the quotes stand.
func (b builder) node(n graph.Node, quotes ...string) {
	for _, quote := range quotes {
		start, end := b.find(quote)
		kind := "name"
		if n.Kind == graph.KindDescribed || n.Kind == graph.KindEvent {
			kind = "nominal"
		}
		n.Mentions = append(n.Mentions, graph.Mention{Document: b.g.Documents()[0].ID, Start: start, End: end, Text: quote, Kind: kind})
	}
	if _, err := b.g.AddNode(n); err != nil {
		panic(err)
	}
}

// edge adds e with the quotes as evidence.
func (b builder) edge(e graph.Edge, quotes ...string) {
	for _, quote := range quotes {
		start, end := b.find(quote)
		e.Evidence = append(e.Evidence, graph.Evidence{Document: b.g.Documents()[0].ID, Start: start, End: end, Text: quote})
	}
	if _, err := b.g.AddEdge(e); err != nil {
		panic(err)
	}
}

// find is where a quote stands in the first document, in code points.
func (b builder) find(quote string) (start, end int) {
	text := b.g.Documents()[0].Text
	at := strings.Index(text, quote)
	if at < 0 {
		panic(quote + " stands nowhere in the text")
	}
	start = utf8.RuneCountInString(text[:at])
	return start, start + utf8.RuneCountInString(quote)
}

func pointer(s string) *string { return &s }
