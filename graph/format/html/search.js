// Search in names with their aliases and roles, in statements, and in the
// articles' text.

const maxFound = 8; // of each kind
let found = [];     // what Enter does on each result

const plain = s => s.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const nameTexts = named.map(n => [n, plain([n.name, ...n.aliases, ...n.derived_aliases, ...n.roles].join("\n"))]);
const statementTexts = sentences.map(s => [s, plain(tellingOf(s))]);

function search(words) {
  const wanted = plain(words.trim());
  if (!wanted) return [];
  // Names that begin with what was typed come first, then the more prominent.
  const rank = ([n, t]) => (t.startsWith(wanted) ? 2 : 0) + n.salience;
  const names = nameTexts.filter(([, t]) => t.includes(wanted)).sort((a, b) => rank(b) - rank(a)).slice(0, maxFound);
  const parts = wanted.split(/\s+/);
  const held = statementTexts.filter(([, t]) => parts.every(p => t.includes(p))).slice(0, maxFound);
  return [
    ...names.map(([n]) => ({ words: [swatch(n.family), bdi(n.name), el("span", { class: "quiet" }, spelled(n.type))], go: () => choose({ node: n }) })),
    ...held.map(([s]) => ({ words: [el("span", null, bdi(tellingOf(s)))], go: () => choose(selectionOf(s)) })),
    ...placesOf(words.trim()).map(p => ({ words: [el("span", { class: "quiet" }, "text"), inContext(p)], go: () => { cutAt(p); showPassage(p); } })),
  ];
}

// placesOf finds words in the articles as they are spelled there, but for case.
function placesOf(words) {
  const places = [], wanted = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "iu");
  const ordered = [text.document, ...documents.values()].filter((d, i, all) => d && all.indexOf(d) === i);
  for (const d of ordered) {
    for (let from = 0; d.text && places.length < 5;) {
      const hit = wanted.exec(d.text.slice(from));
      if (!hit) break;
      const start = [...d.text.slice(0, from + hit.index)].length, end = start + [...hit[0]].length;
      places.push({ document: d.id, start, end, text: hit[0] });
      from += hit.index + Math.max(hit[0].length, 1);
    }
  }
  return places;
}

function showFound() {
  const box = byId("search"), list = byId("found");
  found = search(box.value);
  list.replaceChildren(...found.map((f, i) => el("li", { role: "option", id: `found-${i}`, "aria-selected": "false", onclick: () => goTo(i) }, f.words)));
  if (box.value.trim() && found.length === 0) list.append(el("li", { class: "quiet none" }, "Nothing found"));
  list.hidden = !box.value.trim();
  box.setAttribute("aria-expanded", String(!list.hidden));
  box.removeAttribute("aria-activedescendant");
  announce(box.value.trim() ? counted(found.length, "result", "results") : "");
}

function closeFound() {
  byId("found").hidden = true;
  byId("search").setAttribute("aria-expanded", "false");
}

function goTo(i) {
  closeFound();
  found[i].go();
}

function activate(i) {
  byId("found").querySelectorAll("[role=option]").forEach((o, j) => o.setAttribute("aria-selected", String(i === j)));
  byId("search").setAttribute("aria-activedescendant", `found-${i}`);
  byId(`found-${i}`).scrollIntoView({ block: "nearest" });
}

byId("search").addEventListener("input", showFound);
byId("search").addEventListener("focus", e => { if (e.target.value.trim()) showFound(); });
byId("search").addEventListener("keydown", event => {
  const at = found.findIndex((_, i) => byId(`found-${i}`)?.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" && found.length) activate((at + 1) % found.length);
  else if (event.key === "ArrowUp" && found.length) activate((at + found.length - (at < 0 ? 0 : 1)) % found.length);
  else if (event.key === "Enter" && found.length) goTo(Math.max(at, 0));
  else if (event.key === "Escape" && !byId("found").hidden) closeFound();
  else return;
  event.preventDefault();
  event.stopPropagation();
});
document.addEventListener("click", event => { if (!event.target.closest(".search")) closeFound(); });
