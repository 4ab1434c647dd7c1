// How statements and names are spelled in lists: as buttons that select them.

const swatch = family => colored(el("span", { class: "swatch", "aria-hidden": "true" }), family);

// piecesIn are the pieces of a sentence as text, names in bold.
const piecesIn = pieces => pieces.flatMap(([words, id], i) => {
  const n = nodes.get(id), piece = n && !isEvent(n) ? el("b", null, bdi(words)) : bdi(words);
  return i ? [" ", piece] : [piece];
});

// selectionOf is what a sentence selects: its statements or, where an event has
// no ties, the event.
const selectionOf = s => s.statements.length > 0 ? { statements: s.statements, sentence: s } : { node: s.event };

// isShown says whether the filters show a sentence.
const isShown = s => s.statements.length > 0 ? s.statements.some(one => shown.statements.has(one)) : shown.nodes.has(s.event);

const modalityIn = s => (s.event || s.statements[0]).modality;

// sentenceButton is a statement or an event as an element of a list; undated
// leaves its time out.
function sentenceButton(s, undated) {
  const modality = modalityIn(s), inferred = s.statements.length > 0 && s.statements.every(isInferred);
  const b = el("button", { type: "button", class: "item statement", tabindex: "-1", onclick: () => choose(selectionOf(s)) },
    el("span", { class: "sentence" }, s.lead.length > 0 && [el("span", { class: `held ${/^\w+$/.test(modality) ? modality : ""}` }, piecesIn(s.lead)), " "], piecesIn(s.words),
      !undated && s.when.length > 0 && el("span", { class: "quiet" }, " ", piecesIn(s.when)), s.notes.length > 0 && el("span", { class: "quiet" }, " ", piecesIn(s.notes))),
    inferred && el("span", { class: "tags" }, el("span", { class: "tag" }, "inferred")));
  if (s.statements.length > 0) b.dataset.key = s.statements[0].key;
  else b.dataset.node = s.event.id;
  return b;
}

function nameButton(n) {
  const b = el("button", { type: "button", class: "item name", tabindex: "-1", onclick: () => choose({ node: n }) },
    swatch(n.family), el("span", { class: "words" }, bdi(n.name)), el("span", { class: "quiet" }, spelled(n.type)), el("span", { class: "count", title: "mentions" }, String(n.mentions.length)));
  b.dataset.node = n.id;
  return b;
}

// nameLink is a name inside a sentence.
function nameLink(idOrWords) {
  const n = nodes.get(idOrWords);
  return n ? el("button", { type: "button", class: "link", onclick: () => choose({ node: n }) }, bdi(n.name)) : bdi(oneLine(idOrWords));
}

// passageButton quotes a passage; pressed, it shows where it stands.
function passageButton(passage, words) {
  return el("button", { type: "button", class: "quote", onclick: () => showPassage(passage) }, words || el("span", null, bdi(oneLine(passage.text))),
    documents.size > 1 && el("span", { class: "quiet from" }, oneLine(documents.get(passage.document).title || passage.document)));
}
