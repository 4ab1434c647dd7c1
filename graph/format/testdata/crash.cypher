// 20 entities, 17 statements. Load with: cypher-shell --file FILE
CREATE CONSTRAINT kgx_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT kgx_document IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
UNWIND [
  {id: 'crash', p: {title: 'Tram overturns in Port Ansel, killing seven', date: '2026-02-07', url: 'https://example.org/crash', source: 'crash.txt'}}
] AS row MERGE (d:Document {id: row.id}) SET d += row.p;
UNWIND [
  {id: 'port-ansel', p: {label: 'Port Ansel', type: 'city', aliases: [], derived_aliases: [], roles: [], id_geonames: '123', salience: 0.8, confidence: 0.98, mentions: 2, kind: 'name'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:City:Location, n += row.p;
UNWIND [
  {id: 'tram', p: {label: 'tram', type: 'vehicle', aliases: [], derived_aliases: [], roles: [], salience: 0.7, confidence: 0.9, mentions: 1, kind: 'described'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Vehicle:Product, n += row.p;
UNWIND [
  {id: 'crash', p: {label: 'crash', type: 'disaster', aliases: ['overturned'], derived_aliases: [], roles: [], salience: 1.0, confidence: 0.93, mentions: 2, kind: 'event', predicate: 'overturn', modality: 'asserted', speaker: 'police', time: '2026-02-06', time_text: 'Friday morning', place: 'port-ansel', qualifier_injured: '29', qualifier_injured_value: 29.0, qualifier_toll: 'at least seven', qualifier_toll_value: 7.0, qualifier_toll_bound: 'at_least', evidence: ['A tram overturned on a bend in the old town of Port Ansel on Friday morning, killing at least seven people and injuring 29, police said.'], evidence_document: ['crash'], evidence_start: [44], evidence_end: [180]}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Disaster:Event, n += row.p;
UNWIND [
  {id: 'old-town', p: {label: 'old town', type: 'district', aliases: [], derived_aliases: [], roles: [], salience: 0.4, confidence: 0.7, mentions: 2, kind: 'described'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:District:Location, n += row.p;
UNWIND [
  {id: 'seven-people', p: {label: 'seven people', type: 'person', aliases: [], derived_aliases: [], roles: [], salience: 0.5, confidence: 0.9, mentions: 1, kind: 'described', count: 'at least seven', count_value: 7.0, count_bound: 'at_least'}},
  {id: 'driver', p: {label: 'driver', type: 'person', aliases: ['42-year-old man'], derived_aliases: [], roles: [], salience: 0.6, confidence: 0.95, mentions: 2, kind: 'described'}},
  {id: 'lena-okoro', p: {label: 'Lena Okoro', type: 'person', aliases: ['Okoro'], derived_aliases: [], roles: ['mayor of Port Ansel'], salience: 0.7, confidence: 0.97, mentions: 2, kind: 'name'}},
  {id: 'families', p: {label: 'families', type: 'person', aliases: [], derived_aliases: [], roles: [], salience: 0.4, confidence: 0.8, mentions: 1, kind: 'described'}},
  {id: 'two-investigators', p: {label: 'two investigators', type: 'person', aliases: [], derived_aliases: [], roles: [], salience: 0.2, confidence: 0.8, mentions: 1, kind: 'described', count: 'two', count_value: 2.0}},
  {id: 'lawyers', p: {label: 'lawyers of some passengers', type: 'person', aliases: [], derived_aliases: [], roles: [], salience: 0.3, confidence: 0.8, mentions: 1, kind: 'described'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Person, n += row.p;
UNWIND [
  {id: 'police', p: {label: 'police', type: 'police', aliases: ['officers'], derived_aliases: [], roles: [], salience: 0.5, confidence: 0.9, mentions: 2, kind: 'described'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Police:Government:Organization, n += row.p;
UNWIND [
  {id: 'corvina-transit', p: {label: 'Corvina Transit', type: 'company', aliases: [], derived_aliases: [], roles: [], salience: 0.75, confidence: 0.96, mentions: 2, kind: 'name'}},
  {id: 'halden-rail', p: {label: 'Halden Rail', type: 'company', aliases: [], derived_aliases: [], roles: [], salience: 0.2, confidence: 0.9, mentions: 1, kind: 'name'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Company:Organization, n += row.p;
UNWIND [
  {id: 'norland', p: {label: 'Norland', type: 'country', aliases: [], derived_aliases: [], roles: [], id_wikidata: 'Q4115189', salience: 0.3, confidence: 0.99, mentions: 1, kind: 'name'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Country:Location, n += row.p;
UNWIND [
  {id: 'government-of-norland', p: {label: 'government of Norland', type: 'government', aliases: [], derived_aliases: [], roles: [], salience: 0.4, confidence: 0.9, mentions: 1, kind: 'described'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Government:Organization, n += row.p;
UNWIND [
  {id: 'minute-of-silence', p: {label: 'minute of silence', type: 'event', aliases: [], derived_aliases: [], roles: [], salience: 0.3, confidence: 0.8, mentions: 1, kind: 'event', predicate: 'hold', modality: 'planned', speaker: 'lena-okoro', time: '2026-02-09', time_text: 'on Monday', evidence: ['She said the city would hold a minute of silence on Monday.'], evidence_document: ['crash'], evidence_start: [319], evidence_end: [378]}},
  {id: 'send', p: {label: 'send', type: 'event', aliases: [], derived_aliases: [], roles: [], salience: 0.3, confidence: 0.8, mentions: 1, kind: 'event', predicate: 'send', modality: 'planned', speaker: 'government-of-norland', time: '2026-02-09/2026-02-15', time_text: 'next week', evidence: ['Norland\'s government pledged $12 million for the families and will send two investigators to Port Ansel next week.'], evidence_document: ['crash'], evidence_start: [461], evidence_end: [575]}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Event, n += row.p;
UNWIND [
  {id: 'we-owe-the-families-the-truth', p: {label: 'We owe the families the truth.', type: 'literal', aliases: [], derived_aliases: [], roles: [], salience: 0.0, confidence: 0.9, mentions: 0}},
  {id: 'spending-on-brakes', p: {label: 'spending on brakes', type: 'literal', aliases: [], derived_aliases: [], roles: [], salience: 0.0, confidence: 0.85, mentions: 0}},
  {id: 'to-trams', p: {label: 'to trams', type: 'literal', aliases: [], derived_aliases: [], roles: [], salience: 0.0, confidence: 0.6, mentions: 0}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Literal, n += row.p;
UNWIND [
  {n: 'port-ansel', d: 'crash'},
  {n: 'tram', d: 'crash'},
  {n: 'crash', d: 'crash'},
  {n: 'old-town', d: 'crash'},
  {n: 'seven-people', d: 'crash'},
  {n: 'driver', d: 'crash'},
  {n: 'lena-okoro', d: 'crash'},
  {n: 'families', d: 'crash'},
  {n: 'two-investigators', d: 'crash'},
  {n: 'lawyers', d: 'crash'},
  {n: 'police', d: 'crash'},
  {n: 'corvina-transit', d: 'crash'},
  {n: 'halden-rail', d: 'crash'},
  {n: 'norland', d: 'crash'},
  {n: 'government-of-norland', d: 'crash'},
  {n: 'minute-of-silence', d: 'crash'},
  {n: 'send', d: 'crash'}
] AS row MATCH (n:Entity {id: row.n}) MATCH (d:Document {id: row.d}) MERGE (n)-[:MENTIONED_IN]->(d);
UNWIND [
  {a: 'crash', b: 'tram', key: 'c1', p: {label: 'patient', modality: 'asserted', speaker: 'police', confidence: 0.9, inferred_from: [], evidence: ['A tram overturned on a bend in the old town of Port Ansel on Friday morning, killing at least seven people and injuring 29, police said.'], evidence_document: ['crash'], evidence_start: [44], evidence_end: [180]}},
  {a: 'send', b: 'two-investigators', key: 'c9', p: {label: 'patient', modality: 'planned', speaker: 'government-of-norland', confidence: 0.8, inferred_from: [], evidence: ['Norland\'s government pledged $12 million for the families and will send two investigators to Port Ansel next week.'], evidence_document: ['crash'], evidence_start: [461], evidence_end: [575]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:PATIENT {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'crash', b: 'port-ansel', key: 'c2', p: {label: 'place', modality: 'asserted', speaker: 'police', confidence: 0.9, inferred_from: [], evidence: ['A tram overturned on a bend in the old town of Port Ansel on Friday morning, killing at least seven people and injuring 29, police said.'], evidence_document: ['crash'], evidence_start: [44], evidence_end: [180]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:PLACE {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'crash', b: 'seven-people', key: 'c3', p: {label: 'killed', predicate: 'kill', modality: 'asserted', speaker: 'police', confidence: 0.9, inferred_from: [], evidence: ['A tram overturned on a bend in the old town of Port Ansel on Friday morning, killing at least seven people and injuring 29, police said.'], evidence_document: ['crash'], evidence_start: [44], evidence_end: [180]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:KILL {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'police', b: 'driver', key: 'c4', p: {label: 'arrested', predicate: 'arrest', modality: 'asserted', time: 'hours after the crash', time_text: 'hours after the crash', confidence: 0.95, inferred_from: [], evidence: ['Officers arrested the driver, a 42-year-old man, hours after the crash.'], evidence_document: ['crash'], evidence_start: [181], evidence_end: [252]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:ARREST {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'lena-okoro', b: 'port-ansel', key: 'c5', p: {label: 'mayor of', property: '^P6', modality: 'asserted', confidence: 0.96, inferred_from: [], evidence: ['Mayor Lena Okoro told reporters'], evidence_document: ['crash'], evidence_start: [253], evidence_end: [284]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:MAYOR_OF {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'minute-of-silence', b: 'port-ansel', key: 'c6', p: {label: 'agent', modality: 'planned', speaker: 'lena-okoro', confidence: 0.8, inferred_from: [], evidence: ['She said the city would hold a minute of silence on Monday.'], evidence_document: ['crash'], evidence_start: [319], evidence_end: [378]}},
  {a: 'send', b: 'government-of-norland', key: 'c8', p: {label: 'agent', modality: 'planned', speaker: 'government-of-norland', confidence: 0.8, inferred_from: [], evidence: ['Norland\'s government pledged $12 million for the families and will send two investigators to Port Ansel next week.'], evidence_document: ['crash'], evidence_start: [461], evidence_end: [575]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:AGENT {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'government-of-norland', b: 'families', key: 'c7', p: {label: 'pledged money to', predicate: 'pledge', modality: 'asserted', qualifier_amount: '$12 million', qualifier_amount_value: 12000000.0, qualifier_amount_unit: 'USD', confidence: 0.9, inferred_from: [], evidence: ['Norland\'s government pledged $12 million for the families and will send two investigators to Port Ansel next week.'], evidence_document: ['crash'], evidence_start: [461], evidence_end: [575]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:PLEDGE_TO {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'send', b: 'port-ansel', key: 'c10', p: {label: 'destination', modality: 'planned', speaker: 'government-of-norland', confidence: 0.8, inferred_from: [], evidence: ['Norland\'s government pledged $12 million for the families and will send two investigators to Port Ansel next week.'], evidence_document: ['crash'], evidence_start: [461], evidence_end: [575]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:DESTINATION {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'lawyers', b: 'corvina-transit', key: 'c11', p: {label: 'sue', predicate: 'sue', modality: 'threatened', speaker: 'lawyers', qualifier_amount: 'up to 40 million dollars', qualifier_amount_value: 40000000.0, qualifier_amount_unit: 'USD', qualifier_amount_bound: 'at_most', confidence: 0.85, inferred_from: [], evidence: ['Lawyers of some passengers threatened to sue Corvina Transit for up to 40 million dollars.'], evidence_document: ['crash'], evidence_start: [576], evidence_end: [666]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:SUE {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'corvina-transit', b: 'halden-rail', key: 'c12', p: {label: 'acquired', predicate: 'acquire', modality: 'asserted', time: '2025', time_text: 'last year', qualifier_amount: '$370 million', qualifier_amount_value: 370000000.0, qualifier_amount_unit: 'USD', confidence: 0.94, inferred_from: [], evidence: ['Last year Corvina Transit bought Halden Rail for $370 million.'], evidence_document: ['crash'], evidence_start: [717], evidence_end: [779]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:ACQUIRED {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'old-town', b: 'port-ansel', key: 'c13', p: {label: 'located in', property: 'P131', modality: 'asserted', confidence: 0.9, inferred_from: [], evidence: ['A tram overturned on a bend in the old town of Port Ansel on Friday morning, killing at least seven people and injuring 29, police said.'], evidence_document: ['crash'], evidence_start: [44], evidence_end: [180]}},
  {a: 'port-ansel', b: 'norland', key: 'c14', p: {label: 'located in', property: 'P131', modality: 'asserted', confidence: 0.6, inferred_from: ['gazetteer'], evidence: ['A tram overturned on a bend in the old town of Port Ansel on Friday morning, killing at least seven people and injuring 29, police said.'], evidence_document: ['crash'], evidence_start: [44], evidence_end: [180]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:LOCATED_IN {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'lena-okoro', b: 'we-owe-the-families-the-truth', key: 'c15', p: {label: 'told reporters', predicate: 'tell', modality: 'asserted', confidence: 0.9, inferred_from: [], evidence: ['Mayor Lena Okoro told reporters: "We owe the families the truth."'], evidence_document: ['crash'], evidence_start: [253], evidence_end: [318]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:TELL {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'corvina-transit', b: 'spending-on-brakes', key: 'c16', p: {label: 'cut', predicate: 'cut', modality: 'negated', speaker: 'corvina-transit', confidence: 0.85, inferred_from: [], evidence: ['Corvina Transit, which runs the trams, denied that it had cut spending on brakes.'], evidence_document: ['crash'], evidence_start: [379], evidence_end: [460]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:CUT {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'old-town', b: 'to-trams', key: 'c17', p: {label: 'be closed', predicate: 'close', modality: 'possible', speaker: 'lena-okoro', confidence: 0.6, inferred_from: [], evidence: ['The old town may be closed to trams, Okoro added.'], evidence_document: ['crash'], evidence_start: [667], evidence_end: [716]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:CLOSE {key: row.key}]->(b) SET s += row.p;
