// The panel on what is selected: a name, statements, or the graph as a whole.

function fact(name, ...value) {
  return [el("dt", null, name), el("dd", null, value)];
}

const joined = (list, of) => list.flatMap((x, i) => i ? [", ", of(x)] : [of(x)]);

function showDetails(selection) {
  const panel = byId("panel-details");
  if (!selection) panel.replaceChildren(...overview());
  else if (selection.node) panel.replaceChildren(...nodeDetails(selection.node));
  else panel.replaceChildren(...cardsOf(selection.statements));
  panel.scrollTop = 0;
}

// cardsOf are the cards of statements, one for all ties of an event.
function cardsOf(list) {
  const told = new Set(), cards = [];
  for (const s of list) {
    const event = s.isTie && nodes.get(s.source);
    if (!event) cards.push(statementDetails(s));
    else if (!told.has(event)) {
      told.add(event);
      cards.push(eventCard(event));
    }
  }
  return cards;
}

// listOf is a list that arrow keys walk.
function listOf(items, make) {
  const list = el("ul", { class: "list" }, items.map(x => el("li", null, make(x))));
  roving(list, ".item");
  oneTabStop(list.querySelectorAll(".item"));
  return list;
}

function overview() {
  const top = named.filter(n => shown.nodes.has(n)).sort((a, b) => b.salience - a.salience || a.index - b.index).slice(0, 12);
  const news = sentences.filter(s => !s.state && isShown(s)).slice(0, 12);
  return [
    el("p", { class: "lead" }, [counted(named.length, "name", "names"), counted(sentences.length, "statement", "statements"), counted(documents.size, "article", "articles")].join(" · ")),
    el("p", { class: "quiet" }, "Choose a statement or an arrow and the words that state it light up in the text. Choose a name, in the graph or the text, to see all that is known of it."),
    news.length > 0 && el("h3", null, "What happened"), news.length > 0 && listOf(news, s => sentenceButton(s)),
    top.length > 0 && el("h3", null, "Most prominent"), top.length > 0 && listOf(top, nameButton),
  ].filter(Boolean);
}

const knowledgeBases = { wikidata: [/^Q\d+$/, "https://www.wikidata.org/wiki/"], geonames: [/^\d+$/, "https://www.geonames.org/"] };

function identifier([base, id]) {
  const known = Object.hasOwn(knowledgeBases, base) && knowledgeBases[base][0].test(id);
  return el("span", { class: "id" }, oneLine(base), " ", known ? link(knowledgeBases[base][1] + id, id) : bdi(oneLine(id)));
}

function nodeDetails(n) {
  const facts = [
    n.count && fact("How many", bdi(oneLine(n.count.text)), n.count.value != null && el("span", { class: "quiet" }, ` ${quantityOf(n.count)}`)),
    n.aliases.length > 0 && fact("Also called", el("span", { class: "aliases" }, joined(n.aliases, a => bdi(oneLine(a))))),
    n.derived_aliases.length > 0 && fact("Derived names", el("span", { class: "derived" }, joined(n.derived_aliases, a => bdi(oneLine(a)))), el("span", { class: "quiet" }, " not in the text")),
    n.roles.length > 0 && fact("Roles", el("span", { class: "roles" }, joined(n.roles, r => bdi(oneLine(r))))),
    Object.keys(n.ids).length > 0 && fact("Identifiers", el("span", { class: "ids" }, joined(Object.entries(n.ids), identifier))),
    fact("Confidence", meter(n.confidence)),
    fact("Prominence", meter(n.salience)),
  ].filter(Boolean);
  const told = n.sentences.filter(s => s.event !== n), held = told.filter(isShown), hidden = told.length - held.length;
  return [
    el("h2", { class: "subject" }, swatch(n.family), bdi(n.name)),
    el("p", { class: "quiet" }, kindOf(n)),
    isEvent(n) && eventCard(n),
    el("dl", null, facts),
    el("h3", null, counted(held.length, "statement", "statements"), hidden > 0 && el("span", { class: "quiet" }, ` ${hidden} hidden by filters`)), listOf(held, s => sentenceButton(s)),
    ...mentionsOf(n),
  ].filter(Boolean);
}

const kindOf = n => (n.kind === "described" ? "described, without a name · " : "") + spelled(n.type);

// eventCard tells an event: its sentence, the words that state it, who takes part
// in what role, and how, when and where it was.
function eventCard(n) {
  const s = n.sentence, ties = n.statements.filter(one => one.isTie && one.source === n.id), evidence = evidenceOf(s);
  const facts = [
    ...ties.map(one => fact(spelled(one.relation), one.isLiteral ? el("q", null, bdi(objectOf(one))) : nameLink(one.target))),
    ...heldFacts(ties.some(one => one.target === n.place) ? { ...n, place: null } : n), // a place that is tied is told already
  ].filter(Boolean);
  const card = el("section", { class: "card" },
    el("h2", { class: "sentence" }, linkedPieces(s.lead.concat(s.words, s.when))),
    el("ul", { class: "list quotes", "aria-label": "Evidence" }, evidence.map(p => el("li", null, passageButton(p)))),
    el("dl", null, facts));
  if (ties.length > 0) card.dataset.key = ties[0].key;
  return card;
}

const linkedPieces = pieces => pieces.flatMap(([words, id], i) => {
  const n = nodes.get(id), piece = n && !isEvent(n) ? el("button", { type: "button", class: "link", onclick: () => choose({ node: n }) }, bdi(words)) : bdi(words);
  return i ? [" ", piece] : [piece];
});

// heldFacts tell how a statement or an event is held, who says so, when, where
// and how much.
function heldFacts(s) {
  return [
    s.modality !== "asserted" && fact("Held as", lineSample(s.modality), " ", el("span", { class: `tag ${/^\w+$/.test(s.modality) ? s.modality : ""}` }, s.modality)),
    s.speaker != null && fact("Who says so", nameLink(s.speaker)),
    s.time && fact("Time", bdi(spelledTime(s.time)), s.time.value && s.time.text !== s.time.value && el("span", { class: "quiet" }, " ", bdi(oneLine(s.time.text)))),
    s.place && fact("Place", nameLink(s.place)),
    ...Object.entries(s.qualifiers || {}).map(([name, value]) => fact(spelled(name), nameLink(value.text), value.value != null && quantityOf(value) !== oneLine(value.text) && el("span", { class: "quiet" }, ` ${quantityOf(value)}`))),
  ];
}

const boundWords = { at_least: "at least ", at_most: "at most ", about: "about ", range: "" };

// quantityOf spells the value of a quantity: "at least 7", "370,000,000 USD".
const quantityOf = q => (boundWords[q.bound] || "") + q.value.toLocaleString("en") + (q.high != null ? ` to ${q.high.toLocaleString("en")}` : "") + (q.unit ? ` ${q.unit}` : "");

const maxMentions = 200; // listed at first

function mentionsOf(n) {
  const list = el("ul", { class: "list mentions" });
  const add = (from, to) => { for (const m of n.mentions.slice(from, to)) list.append(el("li", null, passageButton(m, inContext(m)))); };
  add(0, maxMentions);
  const rest = n.mentions.length > maxMentions && el("button", { type: "button", class: "small", onclick: e => { add(maxMentions); e.target.remove(); } }, `Show ${n.mentions.length - maxMentions} more`);
  return [el("h3", null, counted(n.mentions.length, "mention", "mentions")), list, rest].filter(Boolean);
}

// inContext is a mention with some words around it.
function inContext(m) {
  const d = documents.get(m.document);
  if (!d.text) return bdi(oneLine(m.text));
  d.at ||= utf16(d.text);
  const slice = (from, to) => d.text.slice(d.at[Math.min(Math.max(from, 0), d.at.length - 1)], d.at[Math.min(Math.max(to, 0), d.at.length - 1)]).replace(/\s+/g, " ");
  return el("span", { dir: "auto" }, "…", slice(m.start - 36, m.start), el("mark", null, slice(m.start, m.end)), slice(m.end, m.end + 36), "…");
}

function meter(share) {
  const bar = el("span", { class: "meter", "aria-hidden": "true" }, el("span"));
  bar.firstChild.style.width = `${share * 100}%`;
  return [bar, " ", share.toFixed(2)];
}

function statementDetails(s) {
  const facts = [
    ...heldFacts(s),
    isInferred(s) && fact("Follows from", joined(s.inferred_from, key => statementByKey.has(key) ? el("button", { type: "button", class: "link", onclick: () => choose({ statements: [statementByKey.get(key)] }) }, bdi(telling(statementByKey.get(key)))) : bdi(oneLine(key)))),
    fact("Relation", spelled(s.relation), s.property && /^P\d+$/.test(s.property) && [" ", link(`https://www.wikidata.org/wiki/Property:${s.property}`, s.property)]),
    fact("Confidence", meter(s.confidence)),
  ].filter(Boolean);
  const told = sentenceOf.get(s);
  const card = el("section", { class: "card" },
    el("h2", { class: "sentence" }, told ? linkedPieces(told.lead.concat(told.words)) : [nameLink(s.source), " ", bdi(relationOf(s)), " ", s.isLiteral ? el("q", null, bdi(objectOf(s))) : nameLink(s.target)]),
    el("ul", { class: "list quotes", "aria-label": "Evidence" }, s.evidence.map(p => el("li", null, passageButton(p)))),
    el("dl", null, facts));
  card.dataset.key = s.key;
  return card;
}
