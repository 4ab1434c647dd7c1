// The graph as the page uses it: nodes, statements and documents with what
// belongs to them, looked up by id. Ids can be any text, so they are keys of
// Maps, never of objects.

const look = JSON.parse(document.getElementById("look").textContent);
const graph = JSON.parse(document.getElementById("graph").textContent);

const oneLine = s => String(s).replace(/\s+/g, " ").trim();
const spelled = name => oneLine(name).replaceAll("_", " ") || "?";

const documents = new Map(graph.documents.map(d => [d.id, { ...d, mentions: [], evidence: [], found: [] }]));

const familyOfType = new Map(Object.entries(look.types));
const eventGroup = "event that is told"; // stands for the type of events among the filters
const isEvent = n => n.kind === "event";
const nodes = new Map(graph.nodes.map((n, index) => [n.id, {
  ...n, index, name: oneLine(n.label) || oneLine(n.id) || "?", statements: [], sentences: [],
  family: isEvent(n) ? "happening" : familyOfType.get(n.type) || "other", group: isEvent(n) ? eventGroup : n.type,
}]));
if (graph.nodes.some(isEvent)) familyOfType.set(eventGroup, "happening");
const named = [...nodes.values()].filter(n => !isEvent(n));

// Statements about two nodes first, then those whose object is words.
const roles = new Set(look.roles);
const statements = [...graph.edges, ...graph.literals].map((e, index) => ({ ...e, index, isLiteral: !e.target, isTie: isEvent(nodes.get(e.source)) && roles.has(e.relation) }));
const statementByKey = new Map(statements.map(s => [s.key, s]));

// Sentences tell a statement or an event with all its ties, the most salient first.
const sentenceOf = new Map(); // statement to its sentence
const sentences = look.sentences.map((s, index) => ({ ...s, index, statements: s.keys.map(key => statementByKey.get(key)).filter(Boolean), event: nodes.get(s.event) }));
for (const s of sentences) {
  for (const one of s.statements) sentenceOf.set(one, s);
  const ends = new Set(s.statements.flatMap(one => [nodes.get(one.source), nodes.get(one.target)]));
  if (s.event) Object.assign(ends.add(s.event) && s.event, { sentence: s, headline: s.headline });
  for (const n of ends) n?.sentences.push(s);
}
const wordsOf = pieces => pieces.map(p => p[0]).join(" ");

for (const s of statements) {
  nodes.get(s.source).statements.push(s);
  if (!s.isLiteral && s.target !== s.source) nodes.get(s.target).statements.push(s);
  for (const passage of s.evidence) documents.get(passage.document).evidence.push(passage);
}
for (const n of nodes.values()) {
  for (const passage of n.evidence || []) documents.get(passage.document).evidence.push(passage);
  for (const mention of n.mentions) documents.get(mention.document).mentions.push({ ...mention, node: n });
}

// nameOf spells a node's id, or words that stand where an id may stand.
const nameOf = idOrWords => nodes.has(idOrWords) ? nodes.get(idOrWords).name : oneLine(idOrWords);

const objectOf = s => s.isLiteral ? oneLine(s.literal) : nodes.get(s.target).name;
// spelledTime and spelledQuantity are the value where it is known, else the words.
const spelledTime = t => oneLine(t.value || t.text);
const spelledQuantity = q => nodes.has(q.text) ? nameOf(q.text) : oneLine(q.text);

const relationOf = s => oneLine(s.label) || spelled(s.relation);
const tellingOf = s => [s.lead, s.words, s.when, s.notes].map(wordsOf).filter(Boolean).join(" ");
const telling = s => sentenceOf.has(s) ? tellingOf(sentenceOf.get(s)) : `${nodes.get(s.source).name} ${relationOf(s)} ${objectOf(s)}`;
// evidenceOf are the passages that state a sentence.
const evidenceOf = s => s.event && s.event.evidence?.length ? s.event.evidence : s.statements.flatMap(one => one.evidence);
const isInferred = s => s.inferred_from.length > 0;

// utf16 maps the code points of text to positions of JavaScript strings: the
// n-th entry is where the n-th code point begins, the last where the text ends.
function utf16(text) {
  const at = [];
  let position = 0;
  for (const character of text) {
    at.push(position);
    position += character.length;
  }
  at.push(position);
  return at;
}

function counted(n, one, many) {
  return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}
