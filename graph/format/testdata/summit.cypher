// 19 entities, 15 statements. Load with: cypher-shell --file FILE
CREATE CONSTRAINT kgx_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT kgx_document IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
UNWIND [
  {id: 'summit', p: {title: 'Café talks end in a treaty', date: '2026-02-07', url: 'https://example.org/summit', source: 'summit.txt'}}
] AS row MERGE (d:Document {id: row.id}) SET d += row.p;
UNWIND [
  {id: 'ada-moreau', p: {label: 'Ada Moreau', type: 'person', aliases: ['Moreau', 'President Ada Moreau'], derived_aliases: [], roles: ['president of Norland'], salience: 0.9, confidence: 0.97, mentions: 2, kind: 'name'}},
  {id: 'juri-halvorsen', p: {label: 'Juri Halvorsen', type: 'person', aliases: ['Halvorsen'], derived_aliases: [], roles: ['prime minister of Sudmark'], salience: 0.8, confidence: 0.96, mentions: 2, kind: 'name'}},
  {id: 'walter-quince', p: {label: 'Walter Quince', type: 'person', aliases: ['Quince'], derived_aliases: [], roles: ['president of the United States'], salience: 0.85, confidence: 0.97, mentions: 2, kind: 'name'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Person, n += row.p;
UNWIND [
  {id: 'norland', p: {label: 'Norland', type: 'country', aliases: [], derived_aliases: [], roles: [], id_iso3166: 'NL', id_wikidata: 'Q4115189', salience: 1.0, confidence: 0.99, mentions: 2, kind: 'name'}},
  {id: 'sudmark', p: {label: 'Sudmark', type: 'country', aliases: [], derived_aliases: [], roles: [], id_geonames: '616052', salience: 0.8, confidence: 0.98, mentions: 2, kind: 'name'}},
  {id: 'united-states', p: {label: 'United States', type: 'country', aliases: ['US'], derived_aliases: [], roles: [], id_geonames: '6252001', id_iso3166: 'US', id_wikidata: 'Q30', salience: 0.3, confidence: 0.99, mentions: 1, kind: 'name'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Country:Location, n += row.p;
UNWIND [
  {id: 'treaty-of-lake-eyre', p: {label: 'Treaty of Lake Eyre', type: 'agreement', aliases: ['treaty'], derived_aliases: [], roles: [], salience: 0.7, confidence: 0.9, mentions: 2, kind: 'name'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Agreement, n += row.p;
UNWIND [
  {id: 'summer-palace', p: {label: 'Summer Palace', type: 'facility', aliases: [], derived_aliases: [], roles: [], salience: 0.4, confidence: 0.9, mentions: 1, kind: 'name'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Facility:Location, n += row.p;
UNWIND [
  {id: 'summit', p: {label: 'summit', type: 'summit', aliases: ['talks'], derived_aliases: [], roles: [], salience: 0.6, confidence: 0.8, mentions: 2, kind: 'name'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Summit:Event, n += row.p;
UNWIND [
  {id: 'bay-of-sands', p: {label: 'Bay of Sands', type: 'waterbody', aliases: [], derived_aliases: [], roles: [], salience: 0.2, confidence: 0.9, mentions: 1, kind: 'name'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Waterbody:Location, n += row.p;
UNWIND [
  {id: 'northern-road', p: {label: 'Northern Road for Trade and Prosperity', type: 'street', aliases: [], derived_aliases: ['NRTP'], roles: [], salience: 0.5, confidence: 0.88, mentions: 1, kind: 'name'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Street:Location, n += row.p;
UNWIND [
  {id: 'petrel', p: {label: 'Petrel', type: 'region', aliases: ['exclave'], derived_aliases: [], roles: [], salience: 0.4, confidence: 0.93, mentions: 2, kind: 'name'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Region:Location, n += row.p;
UNWIND [
  {id: 'coastal-union', p: {label: 'Coastal Union', type: 'igo', aliases: [], derived_aliases: [], roles: [], salience: 0.1, confidence: 0.7, mentions: 1, kind: 'name'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Igo:Organization, n += row.p;
UNWIND [
  {id: 'cafe-talks', p: {label: 'Café', type: 'misc', aliases: [], derived_aliases: [], roles: [], salience: 0.05, confidence: 0.4, mentions: 1, kind: 'name'}},
  {id: 'friday', p: {label: 'Friday', type: 'misc', aliases: [], derived_aliases: [], roles: [], salience: 0.01, confidence: 0.3, mentions: 1, kind: 'name'}},
  {id: 'prime-minister', p: {label: 'Prime Minister', type: 'misc', aliases: [], derived_aliases: [], roles: [], salience: 0.01, confidence: 0.3, mentions: 1, kind: 'name'}},
  {id: 'harbours', p: {label: 'harbours', type: 'misc', aliases: [], derived_aliases: [], roles: [], salience: 0.01, confidence: 0.3, mentions: 1, kind: 'name'}},
  {id: 'trade', p: {label: 'Trade', type: 'misc', aliases: [], derived_aliases: [], roles: [], salience: 0.01, confidence: 0.3, mentions: 1, kind: 'name'}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Misc, n += row.p;
UNWIND [
  {id: 'six-billion-dollars-for-the-harbours', p: {label: 'six billion dollars for the harbours', type: 'literal', aliases: [], derived_aliases: [], roles: [], salience: 0.0, confidence: 0.66, mentions: 0}}
] AS row MERGE (n:Entity {id: row.id}) SET n:Literal, n += row.p;
UNWIND [
  {n: 'ada-moreau', d: 'summit'},
  {n: 'juri-halvorsen', d: 'summit'},
  {n: 'walter-quince', d: 'summit'},
  {n: 'norland', d: 'summit'},
  {n: 'sudmark', d: 'summit'},
  {n: 'united-states', d: 'summit'},
  {n: 'treaty-of-lake-eyre', d: 'summit'},
  {n: 'summer-palace', d: 'summit'},
  {n: 'summit', d: 'summit'},
  {n: 'bay-of-sands', d: 'summit'},
  {n: 'northern-road', d: 'summit'},
  {n: 'petrel', d: 'summit'},
  {n: 'coastal-union', d: 'summit'},
  {n: 'cafe-talks', d: 'summit'},
  {n: 'friday', d: 'summit'},
  {n: 'prime-minister', d: 'summit'},
  {n: 'harbours', d: 'summit'},
  {n: 'trade', d: 'summit'}
] AS row MATCH (n:Entity {id: row.n}) MATCH (d:Document {id: row.d}) MERGE (n)-[:MENTIONED_IN]->(d);
UNWIND [
  {a: 'ada-moreau', b: 'norland', key: 'e1', p: {label: 'head of state of', property: 'P35', modality: 'asserted', confidence: 0.95, inferred_from: [], evidence: ['President Ada Moreau of Norland and Sudmark\'s Prime Minister Juri Halvorsen signed the Treaty of Lake Eyre at the Summer Palace on Friday.'], evidence_document: ['summit'], evidence_start: [27], evidence_end: [165]}},
  {a: 'walter-quince', b: 'united-states', key: 'e6', p: {label: 'head of state of', property: 'P35', modality: 'asserted', confidence: 0.96, inferred_from: [], evidence: ['US President Walter Quince, who hosted the summit, called it'], evidence_document: ['summit'], evidence_start: [166], evidence_end: [226]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:HEAD_OF_STATE {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'ada-moreau', b: 'norland', key: 'e2', p: {label: 'citizen of', property: 'P27', modality: 'asserted', confidence: 0.9, inferred_from: ['e1'], evidence: ['President Ada Moreau of Norland and Sudmark\'s Prime Minister Juri Halvorsen signed the Treaty of Lake Eyre at the Summer Palace on Friday.'], evidence_document: ['summit'], evidence_start: [27], evidence_end: [165]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:CITIZEN_OF {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'juri-halvorsen', b: 'sudmark', key: 'e3', p: {label: 'head of government of', property: 'P6', modality: 'asserted', confidence: 0.94, inferred_from: [], evidence: ['President Ada Moreau of Norland and Sudmark\'s Prime Minister Juri Halvorsen signed the Treaty of Lake Eyre at the Summer Palace on Friday.'], evidence_document: ['summit'], evidence_start: [27], evidence_end: [165]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:HEAD_OF_GOVERNMENT {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'ada-moreau', b: 'treaty-of-lake-eyre', key: 'e4', p: {label: 'signed', modality: 'asserted', time: '2026-02-06', time_text: 'on Friday', place: 'summer-palace', confidence: 0.93, inferred_from: [], evidence: ['President Ada Moreau of Norland and Sudmark\'s Prime Minister Juri Halvorsen signed the Treaty of Lake Eyre at the Summer Palace on Friday.'], evidence_document: ['summit'], evidence_start: [27], evidence_end: [165]}},
  {a: 'juri-halvorsen', b: 'treaty-of-lake-eyre', key: 'e5', p: {label: 'signed', modality: 'asserted', time: '2026-02-06', time_text: 'on Friday', place: 'summer-palace', qualifier_host: 'walter-quince', qualifier_manner: 'in person', confidence: 0.93, inferred_from: [], evidence: ['President Ada Moreau of Norland and Sudmark\'s Prime Minister Juri Halvorsen signed the Treaty of Lake Eyre at the Summer Palace on Friday.'], evidence_document: ['summit'], evidence_start: [27], evidence_end: [165]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:SIGNED {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'walter-quince', b: 'summit', key: 'e7', p: {label: 'hosted', modality: 'asserted', confidence: 0.92, inferred_from: [], evidence: ['US President Walter Quince, who hosted the summit, called it'], evidence_document: ['summit'], evidence_start: [166], evidence_end: [226]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:HOSTED {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'summit', b: 'summer-palace', key: 'e8', p: {label: 'takes place in', property: 'P276', modality: 'asserted', confidence: 0.7, inferred_from: [], evidence: ['President Ada Moreau of Norland and Sudmark\'s Prime Minister Juri Halvorsen signed the Treaty of Lake Eyre at the Summer Palace on Friday.'], evidence_document: ['summit'], evidence_start: [27], evidence_end: [165]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:EVENT_IN {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'norland', b: 'bay-of-sands', key: 'e9', p: {label: 'close', modality: 'threatened', speaker: 'norland', confidence: 0.8, inferred_from: [], evidence: ['Norland had threatened to close the Bay of Sands.'], evidence_document: ['summit'], evidence_start: [248], evidence_end: [297]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:THREATENED {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'northern-road', b: 'norland', key: 'e10', p: {label: 'connects', property: 'P2789', modality: 'planned', speaker: 'walter-quince', confidence: 0.85, inferred_from: [], evidence: ['Quince said both sides would open the Northern Road for Trade and Prosperity, which will connect Norland with its Petrel exclave.'], evidence_document: ['summit'], evidence_start: [298], evidence_end: [427]}},
  {a: 'northern-road', b: 'petrel', key: 'e11', p: {label: 'connects', property: 'P2789', modality: 'planned', speaker: 'walter-quince', confidence: 0.84, inferred_from: [], evidence: ['Quince said both sides would open the Northern Road for Trade and Prosperity, which will connect Norland with its Petrel exclave.'], evidence_document: ['summit'], evidence_start: [298], evidence_end: [427]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:CONNECTS {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'petrel', b: 'norland', key: 'e12', p: {label: 'part of', property: 'P361', modality: 'asserted', confidence: 0.81, inferred_from: [], evidence: ['Quince said both sides would open the Northern Road for Trade and Prosperity, which will connect Norland with its Petrel exclave.'], evidence_document: ['summit'], evidence_start: [298], evidence_end: [427]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:PART_OF {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'sudmark', b: 'petrel', key: 'e13', p: {label: 'attacked', modality: 'negated', speaker: 'juri-halvorsen', confidence: 0.77, inferred_from: [], evidence: ['Halvorsen denied that Sudmark had attacked Petrel.'], evidence_document: ['summit'], evidence_start: [428], evidence_end: [478]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:ATTACKED {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'petrel', b: 'coastal-union', key: 'e14', p: {label: 'member of', property: 'P463', modality: 'possible', speaker: 'people close to the talks', confidence: 0.5, inferred_from: [], evidence: ['The exclave may join the Coastal Union.'], evidence_document: ['summit'], evidence_start: [479], evidence_end: [518]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:MEMBER_OF {key: row.key}]->(b) SET s += row.p;
UNWIND [
  {a: 'ada-moreau', b: 'six-billion-dollars-for-the-harbours', key: 'e15', p: {label: 'pledged', modality: 'asserted', confidence: 0.66, inferred_from: [], evidence: ['Moreau pledged "six billion dollars for the harbours".'], evidence_document: ['summit'], evidence_start: [519], evidence_end: [573]}}
] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[s:PLEDGED {key: row.key}]->(b) SET s += row.p;
