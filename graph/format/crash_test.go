package format

import "kgx/graph"

// crashText is an article whose graph has events, described participants, sums,
// tolls and what people say, deny, plan and threaten.
const crashText = `Tram overturns in Port Ansel, killing seven
A tram overturned on a bend in the old town of Port Ansel on Friday morning, killing at least seven people and injuring 29, police said.
Officers arrested the driver, a 42-year-old man, hours after the crash.
Mayor Lena Okoro told reporters: "We owe the families the truth." She said the city would hold a minute of silence on Monday.
Corvina Transit, which runs the trams, denied that it had cut spending on brakes.
Norland's government pledged $12 million for the families and will send two investigators to Port Ansel next week.
Lawyers of some passengers threatened to sue Corvina Transit for up to 40 million dollars.
The old town may be closed to trams, Okoro added. Last year Corvina Transit bought Halden Rail for $370 million.
`

// crash is a graph by hand of everything that kgx/2 has.
func crash() *graph.Graph {
	b := builder{g: graph.New(graph.Generator{Version: "0.0.0-test", Model: "5eed"})}
	b.document("crash", "Tram overturns in Port Ansel, killing seven", crashText)

	overturned := "A tram overturned on a bend in the old town of Port Ansel on Friday morning, killing at least seven people and injuring 29, police said."
	arrested := "Officers arrested the driver, a 42-year-old man, hours after the crash."
	silence := "She said the city would hold a minute of silence on Monday."
	pledged := "Norland's government pledged $12 million for the families and will send two investigators to Port Ansel next week."
	sued := "Lawyers of some passengers threatened to sue Corvina Transit for up to 40 million dollars."
	closed := "The old town may be closed to trams, Okoro added."
	bought := "Last year Corvina Transit bought Halden Rail for $370 million."

	b.node(graph.Node{ID: "port-ansel", Label: "Port Ansel", Type: "city", Salience: 0.8, Confidence: 0.98, IDs: map[string]string{"geonames": "123"}}, "Port Ansel", "the city")
	b.node(graph.Node{ID: "tram", Label: "tram", Type: "vehicle", Kind: graph.KindDescribed, Salience: 0.7, Confidence: 0.9}, "A tram")
	b.event(graph.Node{ID: "crash", Label: "crash", Type: "disaster", Aliases: []string{"overturned"}, Predicate: "overturn", Salience: 1, Confidence: 0.93,
		Speaker: pointer("police"), Time: graph.At("Friday morning", "2026-02-06"), Place: pointer("port-ansel"),
		Qualifiers: map[string]graph.Quantity{"toll": bounded("at least seven", 7, graph.AtLeast), "injured": graph.Amount("29", 29, "")}}, overturned, "overturned", "the crash")
	b.node(graph.Node{ID: "old-town", Label: "old town", Type: "district", Kind: graph.KindDescribed, Salience: 0.4, Confidence: 0.7}, "the old town", "The old town")
	b.node(graph.Node{ID: "seven-people", Label: "seven people", Type: "person", Kind: graph.KindDescribed, Salience: 0.5, Confidence: 0.9, Count: quantity(bounded("at least seven", 7, graph.AtLeast))}, "at least seven people")
	b.node(graph.Node{ID: "police", Label: "police", Type: "police", Kind: graph.KindDescribed, Salience: 0.5, Confidence: 0.9, Aliases: []string{"officers"}}, "police", "Officers")
	b.node(graph.Node{ID: "driver", Label: "driver", Type: "person", Kind: graph.KindDescribed, Salience: 0.6, Confidence: 0.95, Aliases: []string{"42-year-old man"}}, "the driver", "a 42-year-old man")
	b.node(graph.Node{ID: "lena-okoro", Label: "Lena Okoro", Type: "person", Salience: 0.7, Confidence: 0.97, Aliases: []string{"Okoro"}, Roles: []string{"mayor of Port Ansel"}}, "Lena Okoro", "Okoro added")
	b.node(graph.Node{ID: "corvina-transit", Label: "Corvina Transit", Type: "company", Salience: 0.75, Confidence: 0.96}, "Corvina Transit, which", "sue Corvina Transit")
	b.node(graph.Node{ID: "norland", Label: "Norland", Type: "country", Salience: 0.3, Confidence: 0.99, IDs: map[string]string{"wikidata": "Q4115189"}}, "Norland's")
	b.node(graph.Node{ID: "government-of-norland", Label: "government of Norland", Type: "government", Kind: graph.KindDescribed, Salience: 0.4, Confidence: 0.9}, "Norland's government")
	b.node(graph.Node{ID: "families", Label: "families", Type: "person", Kind: graph.KindDescribed, Salience: 0.4, Confidence: 0.8}, "the families")
	b.node(graph.Node{ID: "two-investigators", Label: "two investigators", Type: "person", Kind: graph.KindDescribed, Salience: 0.2, Confidence: 0.8, Count: quantity(graph.Amount("two", 2, ""))}, "two investigators")
	b.node(graph.Node{ID: "lawyers", Label: "lawyers of some passengers", Type: "person", Kind: graph.KindDescribed, Salience: 0.3, Confidence: 0.8}, "Lawyers of some passengers")
	b.node(graph.Node{ID: "halden-rail", Label: "Halden Rail", Type: "company", Salience: 0.2, Confidence: 0.9}, "Halden Rail")
	b.event(graph.Node{ID: "minute-of-silence", Label: "minute of silence", Type: "event", Predicate: "hold", Modality: "planned", Salience: 0.3, Confidence: 0.8,
		Speaker: pointer("lena-okoro"), Time: graph.At("on Monday", "2026-02-09")}, silence, "minute of silence")
	b.event(graph.Node{ID: "send", Label: "send", Type: "event", Predicate: "send", Modality: "planned", Salience: 0.3, Confidence: 0.8,
		Speaker: pointer("government-of-norland"), Time: graph.At("next week", "2026-02-09/2026-02-15")}, pledged, "send")

	b.edge(graph.Edge{Key: "c1", Source: "crash", Target: "tram", Relation: "patient", Label: "patient", Confidence: 0.9}, overturned)
	b.edge(graph.Edge{Key: "c2", Source: "crash", Target: "port-ansel", Relation: "place", Label: "place", Confidence: 0.9}, overturned)
	b.edge(graph.Edge{Key: "c3", Source: "crash", Target: "seven-people", Relation: "kill", Label: "killed", Predicate: "kill", Speaker: pointer("police"), Confidence: 0.9}, overturned)
	b.edge(graph.Edge{Key: "c4", Source: "police", Target: "driver", Relation: "arrest", Label: "arrested", Predicate: "arrest", Time: &graph.Time{Text: "hours after the crash"}, Confidence: 0.95}, arrested)
	b.edge(graph.Edge{Key: "c5", Source: "lena-okoro", Target: "port-ansel", Relation: "mayor_of", Label: "mayor of", Property: "^P6", Confidence: 0.96}, "Mayor Lena Okoro told reporters")
	b.edge(graph.Edge{Key: "c6", Source: "minute-of-silence", Target: "port-ansel", Relation: "agent", Label: "agent", Confidence: 0.8}, silence)
	b.edge(graph.Edge{Key: "c7", Source: "government-of-norland", Target: "families", Relation: "pledge_to", Label: "pledged money to", Predicate: "pledge", Qualifiers: map[string]graph.Quantity{"amount": graph.Amount("$12 million", 12e6, "USD")}, Confidence: 0.9}, pledged)
	b.edge(graph.Edge{Key: "c8", Source: "send", Target: "government-of-norland", Relation: "agent", Label: "agent", Confidence: 0.8}, pledged)
	b.edge(graph.Edge{Key: "c9", Source: "send", Target: "two-investigators", Relation: "patient", Label: "patient", Confidence: 0.8}, pledged)
	b.edge(graph.Edge{Key: "c10", Source: "send", Target: "port-ansel", Relation: "destination", Label: "destination", Confidence: 0.8}, pledged)
	b.edge(graph.Edge{Key: "c11", Source: "lawyers", Target: "corvina-transit", Relation: "sue", Label: "sue", Predicate: "sue", Modality: "threatened", Speaker: pointer("lawyers"), Confidence: 0.85,
		Qualifiers: map[string]graph.Quantity{"amount": {Text: "up to 40 million dollars", Value: number(40e6), Unit: "USD", Bound: graph.AtMost}}}, sued)
	b.edge(graph.Edge{Key: "c12", Source: "corvina-transit", Target: "halden-rail", Relation: "acquired", Label: "acquired", Predicate: "acquire", Time: graph.At("last year", "2025"), Confidence: 0.94,
		Qualifiers: map[string]graph.Quantity{"amount": graph.Amount("$370 million", 370e6, "USD")}}, bought)
	b.edge(graph.Edge{Key: "c13", Source: "old-town", Target: "port-ansel", Relation: "located_in", Label: "located in", Property: "P131", Confidence: 0.9}, overturned)
	b.edge(graph.Edge{Key: "c14", Source: "port-ansel", Target: "norland", Relation: "located_in", Label: "located in", Property: "P131", Confidence: 0.6, InferredFrom: []string{"gazetteer"}}, overturned)
	b.edge(graph.Edge{Key: "c15", Source: "lena-okoro", Literal: "We owe the families the truth.", Relation: "tell", Label: "told reporters", Predicate: "tell", Confidence: 0.9}, `Mayor Lena Okoro told reporters: "We owe the families the truth."`)
	b.edge(graph.Edge{Key: "c16", Source: "corvina-transit", Literal: "spending on brakes", Relation: "cut", Label: "cut", Predicate: "cut", Modality: "negated", Speaker: pointer("corvina-transit"), Confidence: 0.85}, "Corvina Transit, which runs the trams, denied that it had cut spending on brakes.")
	b.edge(graph.Edge{Key: "c17", Source: "old-town", Literal: "to trams", Relation: "close", Label: "be closed", Predicate: "close", Modality: "possible", Speaker: pointer("lena-okoro"), Confidence: 0.6}, closed)
	return b.g
}

func quantity(q graph.Quantity) *graph.Quantity { return &q }

func bounded(text string, value float64, bound string) graph.Quantity {
	q := graph.Amount(text, value, "")
	q.Bound = bound
	return q
}

// event adds n with the passage that states it and mentions where the quotes stand.
func (b builder) event(n graph.Node, passage string, quotes ...string) {
	start, end := b.find(passage)
	n.Kind = graph.KindEvent
	n.Evidence = []graph.Evidence{{Document: b.g.Documents()[0].ID, Start: start, End: end, Text: passage}}
	b.node(n, quotes...)
}
