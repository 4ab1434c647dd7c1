// The panel on what is selected: a name, statements, or the graph as a whole.

function fact(name, ...value) {
  return [el("dt", null, name), el("dd", null, value)];
}

const joined = (list, of) => list.flatMap((x, i) => i ? [", ", of(x)] : [of(x)]);

function showDetails(selection) {
  const panel = byId("panel-details");
  if (!selection) panel.replaceChildren(...overview());
  else if (selection.node) panel.replaceChildren(...nodeDetails(selection.node));
  else panel.replaceChildren(...selection.statements.map(statementDetails));
  panel.scrollTop = 0;
}

function overview() {
  const top = [...nodes.values()].filter(n => shown.nodes.has(n)).sort((a, b) => b.salience - a.salience || a.index - b.index).slice(0, 12);
  const list = el("ul", { class: "list" }, top.map(n => el("li", null, nameButton(n))));
  roving(list, ".item");
  oneTabStop(list.querySelectorAll(".item"));
  return [
    el("p", { class: "lead" }, [counted(nodes.size, "name", "names"), counted(statements.length, "statement", "statements"), counted(documents.size, "article", "articles")].join(" · ")),
    el("p", { class: "quiet" }, "Choose an arrow and the words that state it light up in the text. Choose a name, in the graph or the text, to see all that is known of it."),
    top.length > 0 && el("h3", null, "Most prominent"), list,
  ].filter(Boolean);
}

const knowledgeBases = { wikidata: [/^Q\d+$/, "https://www.wikidata.org/wiki/"], geonames: [/^\d+$/, "https://www.geonames.org/"] };

function identifier([base, id]) {
  const known = Object.hasOwn(knowledgeBases, base) && knowledgeBases[base][0].test(id);
  return el("span", { class: "id" }, oneLine(base), " ", known ? link(knowledgeBases[base][1] + id, id) : bdi(oneLine(id)));
}

function nodeDetails(n) {
  const facts = [
    n.aliases.length > 0 && fact("Also called", el("span", { class: "aliases" }, joined(n.aliases, a => bdi(oneLine(a))))),
    n.derived_aliases.length > 0 && fact("Derived names", el("span", { class: "derived" }, joined(n.derived_aliases, a => bdi(oneLine(a)))), el("span", { class: "quiet" }, " not in the text")),
    n.roles.length > 0 && fact("Roles", el("span", { class: "roles" }, joined(n.roles, r => bdi(oneLine(r))))),
    Object.keys(n.ids).length > 0 && fact("Identifiers", el("span", { class: "ids" }, joined(Object.entries(n.ids), identifier))),
    fact("Confidence", meter(n.confidence)),
    fact("Prominence", meter(n.salience)),
  ].filter(Boolean);
  const held = n.statements.filter(s => shown.statements.has(s)), hidden = n.statements.length - held.length;
  const list = el("ul", { class: "list" }, held.map(s => el("li", null, statementButton(s))));
  roving(list, ".item");
  oneTabStop(list.querySelectorAll(".item"));
  return [
    el("h2", { class: "subject" }, swatch(n.family), bdi(n.name)),
    el("p", { class: "quiet" }, spelled(n.type)),
    el("dl", null, facts),
    el("h3", null, counted(held.length, "statement", "statements"), hidden > 0 && el("span", { class: "quiet" }, ` ${hidden} hidden by filters`)), list,
    ...mentionsOf(n),
  ];
}

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
    s.modality !== "asserted" && fact("Held as", lineSample(s.modality), " ", modalityTag(s)),
    s.speaker != null && fact("Who says so", nameLink(s.speaker)),
    s.time && fact("Time", bdi(spelledTime(s.time))),
    s.place && fact("Place", nameLink(s.place)),
    Object.entries(s.qualifiers).map(([name, value]) => fact(spelled(name), nameLink(value.text))),
    isInferred(s) && fact("Follows from", joined(s.inferred_from, key => statementByKey.has(key) ? el("button", { type: "button", class: "link", onclick: () => choose({ statements: [statementByKey.get(key)] }) }, bdi(sentenceOf(statementByKey.get(key)))) : bdi(oneLine(key)))),
    fact("Relation", spelled(s.relation), s.property && /^P\d+$/.test(s.property) && [" ", link(`https://www.wikidata.org/wiki/Property:${s.property}`, s.property)]),
    fact("Confidence", meter(s.confidence)),
  ].filter(Boolean);
  const card = el("section", { class: "card" },
    el("h2", { class: "sentence" }, nameLink(s.source), " ", bdi(relationOf(s)), " ", s.isLiteral ? [el("q", null, bdi(objectOf(s))), " ", el("span", { class: "tag" }, "in words")] : nameLink(s.target)),
    el("ul", { class: "list quotes", "aria-label": "Evidence" }, s.evidence.map(p => el("li", null, passageButton(p)))),
    el("dl", null, facts));
  card.dataset.key = s.key;
  return card;
}
