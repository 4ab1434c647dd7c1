// How statements and names are spelled in lists: as buttons that select them.

function modalityTag(s) {
  return s.modality === "asserted" ? null : el("span", { class: `tag ${/^\w+$/.test(s.modality) ? s.modality : ""}` }, s.modality);
}

// tags says how the text holds a statement.
function tags(s) {
  return [
    modalityTag(s),
    s.isLiteral && el("span", { class: "tag" }, "in words"),
    isInferred(s) && el("span", { class: "tag" }, "inferred"),
    s.speaker != null && el("span", { class: "quiet" }, "says ", bdi(nameOf(s.speaker))),
    s.time && el("span", { class: "quiet" }, bdi(spelledTime(s.time))),
  ].filter(Boolean);
}

const swatch = family => colored(el("span", { class: "swatch", "aria-hidden": "true" }), family);

// statementButton is a statement as an element of a list.
function statementButton(s) {
  const b = el("button", { type: "button", class: "item statement", tabindex: "-1", onclick: () => choose({ statements: [s] }) },
    el("span", { class: "sentence" }, el("b", null, bdi(nodes.get(s.source).name)), " ", bdi(relationOf(s)), " ", s.isLiteral ? el("q", null, bdi(objectOf(s))) : el("b", null, bdi(objectOf(s)))),
    tags(s).length > 0 && el("span", { class: "tags" }, tags(s)));
  b.dataset.key = s.key;
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
