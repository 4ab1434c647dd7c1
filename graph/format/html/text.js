// The article's text, cut into pieces at all ends of mentions, evidence and what
// search has found, so that a passage is lit by a class on its pieces.

const text = { document: null, pieces: [] }; // a piece: {start, end} in code points, element

// piecesOf cuts a document's text. Each piece belongs to the shortest mention
// that covers it.
function piecesOf(d, length) {
  const inside = at => Math.min(Math.max(at, 0), length);
  const cuts = new Set([0, length]);
  for (const passage of [...d.mentions, ...d.evidence, ...d.found]) cuts.add(inside(passage.start)).add(inside(passage.end));
  for (const line of d.lines) cuts.add(line);
  const at = [...cuts].sort((a, b) => a - b);
  const pieces = at.slice(1).map((end, i) => ({ start: at[i], end, mention: null, element: null }));
  for (const mention of [...d.mentions].sort((a, b) => (b.end - b.start) - (a.end - a.start))) {
    for (const piece of within(pieces, mention)) piece.mention = mention;
  }
  return pieces;
}

// within lists the pieces inside a passage; pieces never cross its ends.
function within(pieces, passage) {
  let low = 0, high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].start < passage.start) low = middle + 1;
    else high = middle;
  }
  const list = [];
  for (let i = low; i < pieces.length && pieces[i].end <= passage.end; i++) list.push(pieces[i]);
  return list;
}

function showDocument(id) {
  const d = documents.get(id);
  if (!d || text.document === d) return;
  text.document = d;
  byId("document").value = id;
  byId("document-title").textContent = oneLine(d.title || d.id);
  byId("document-about").replaceChildren(...aboutDocument(d));
  const box = byId("text");
  if (!d.text) {
    text.pieces = [];
    box.replaceChildren(el("p", { class: "quiet" }, "The text was left out of this graph. Statements still quote their evidence."));
    return;
  }
  const at = utf16(d.text);
  d.lines = [];
  for (let i = 0; i < at.length - 1; i++) {
    if (d.text[at[i]] === "\n") d.lines.push(i, i + 1);
  }
  text.pieces = piecesOf(d, at.length - 1);
  const paragraphs = [];
  let paragraph = null, previous = null;
  for (const piece of text.pieces) {
    if (!paragraph) paragraphs.push(paragraph = el("p"));
    const words = d.text.slice(at[piece.start], at[piece.end]);
    piece.element = words === "\n" ? el("span", { class: "newline" }, words) : pieceElement(piece, words, previous);
    paragraph.append(piece.element);
    previous = piece.mention;
    if (words === "\n") paragraph = null;
  }
  for (const p of paragraphs) p.hidden = p.textContent.trim() === "";
  box.replaceChildren(...paragraphs);
  box.scrollTop = 0;
  oneTabStop(box.querySelectorAll("[role=button]"));
}

function pieceElement(piece, words, previous) {
  const m = piece.mention;
  if (!m) return el("span", null, words);
  const first = previous !== m;
  const element = el("span", { class: `mention ${/^\w+$/.test(m.kind) ? m.kind : ""}`, role: first && "button", tabindex: first && "-1", title: `${m.node.name} · ${spelled(m.node.type)}` }, words);
  element.dataset.node = m.node.id;
  return colored(element, m.node.family);
}

function aboutDocument(d) {
  const about = [d.date && oneLine(d.date), d.url && /^https?:/i.test(d.url) ? link(d.url, "source") : d.source && oneLine(d.source), d.text && counted(d.text.trim().split(/\s+/).length, "word", "words")];
  return about.filter(Boolean).flatMap((x, i) => i ? [" · ", x] : [x]);
}

// cutAt cuts the text at a passage that search has found, and no longer at the
// one found before.
function cutAt(passage) {
  const d = documents.get(passage.document);
  d.found = [passage];
  if (text.document === d) text.document = null;
  showDocument(d.id);
}

// lightText lights passages as evidence and the mentions of a node, and scrolls
// to the passage to be seen first.
function lightText(passages, node, first) {
  const lit = new Set(), here = passages.filter(p => p.document === text.document?.id);
  for (const passage of here) for (const piece of within(text.pieces, passage)) lit.add(piece);
  for (const piece of text.pieces) {
    if (!piece.element) continue;
    piece.element.classList.toggle("evidence", lit.has(piece));
    piece.element.classList.toggle("chosen", node != null && piece.mention?.node === node);
  }
  const to = first && first.document === text.document?.id ? within(text.pieces, first)[0] : text.pieces.find(p => lit.has(p) || node && p.mention?.node === node);
  if (to?.element && (first || passages.length > 0 || node)) scrollTo(to.element);
}
