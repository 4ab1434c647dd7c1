// What the filters show: types, relations, modalities, speakers, confidence,
// inferred statements, article. Nodes without statements of their own stay,
// unless a filter on statements is set.

const byArticle = "\u0000article"; // stands for the article itself among the speakers

const filters = {
  types: new Set(), relations: new Set(), modalities: new Set(), // those hidden
  speaker: "", confidence: 0, inferred: true, document: "",
};

// shown is what passes the filters.
const shown = { nodes: new Set(), statements: new Set() };

function passes(s) {
  return !filters.relations.has(s.relation) && !filters.modalities.has(s.modality) && s.confidence >= filters.confidence &&
    (filters.inferred || !isInferred(s)) &&
    (!filters.speaker || (filters.speaker === byArticle ? s.speaker == null : s.speaker === filters.speaker)) &&
    (!filters.document || s.evidence.some(p => p.document === filters.document)) &&
    !filters.types.has(nodes.get(s.source).group) && (s.isLiteral || !filters.types.has(nodes.get(s.target).group));
}

const filtersStatements = () => filters.relations.size > 0 || filters.modalities.size > 0 || filters.speaker !== "" ||
  filters.confidence > 0 || !filters.inferred;

const activeFilters = () => (filters.types.size > 0) + (filters.relations.size > 0) + (filters.modalities.size > 0) +
  (filters.speaker !== "") + (filters.confidence > 0) + !filters.inferred + (filters.document !== "");

function applyFilters() {
  shown.statements = new Set(statements.filter(passes));
  shown.nodes = new Set();
  for (const s of shown.statements) {
    shown.nodes.add(nodes.get(s.source));
    if (!s.isLiteral) shown.nodes.add(nodes.get(s.target));
  }
  if (filtersStatements()) return;
  for (const n of nodes.values()) {
    if (filters.types.has(n.group) || filters.document && !n.mentions.some(m => m.document === filters.document)) continue;
    shown.nodes.add(n);
  }
}

function clearFilters() {
  filters.types.clear();
  filters.relations.clear();
  filters.modalities.clear();
  Object.assign(filters, { speaker: "", confidence: 0, inferred: true, document: "" });
}

// tally counts what of gives for each element, most frequent first.
function tally(list, of) {
  const counts = new Map();
  for (const x of list) counts.set(of(x), (counts.get(of(x)) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

// toggle hides or shows a value by the set of those hidden.
function toggle(hidden, value, visible) {
  if (visible) hidden.delete(value);
  else hidden.add(value);
}

function checkbox(kind, value, words, count, hidden) {
  return el("label", { class: "check" },
    el("input", { type: "checkbox", "data-filter": kind, value, checked: !hidden.has(value), onchange: e => { toggle(hidden, value, e.target.checked); filtersChanged(); } }),
    el("span", { class: "words" }, words), el("span", { class: "count" }, String(count)));
}

// checks is a group of checkboxes with buttons for all and none.
function checks(title, kind, counts, hidden, words) {
  const set = visible => () => { for (const [value] of counts) toggle(hidden, value, visible); filtersChanged(); showFilters(); };
  return el("fieldset", { "data-group": kind },
    el("legend", null, title),
    counts.length > 3 && el("p", { class: "row" }, el("button", { type: "button", class: "small", onclick: set(true) }, "All"), el("button", { type: "button", class: "small", onclick: set(false) }, "None")),
    el("div", { class: "checks" }, counts.map(([value, count]) => checkbox(kind, value, words(value), count, hidden))));
}

function select(id, label, value, options, onchange) {
  return el("label", { class: "field" }, el("span", null, label),
    el("select", { id, onchange: e => { onchange(e.target.value); filtersChanged(); } },
      options.map(([v, words]) => el("option", { value: v, selected: v === value }, words))));
}

function showFilters() {
  const typeWords = type => [colored(el("span", { class: "swatch", "aria-hidden": "true" }), familyOfType.get(type) || "other"), " ", spelled(type)];
  const modalityWords = name => [lineSample(name), " ", name];
  const speakers = tally(statements.filter(s => s.speaker != null), s => s.speaker);
  const confidence = el("output", { for: "filter-confidence" }, percent(filters.confidence));
  byId("panel-filters").replaceChildren(...[
    el("p", { class: "row" }, el("span", { id: "filter-result", class: "quiet" }, ""),
      el("button", { type: "button", id: "filter-clear", class: "small", disabled: activeFilters() === 0, onclick: () => { clearFilters(); filtersChanged(); showFilters(); } }, "Clear filters")),
    documents.size > 1 && select("filter-document", "Article", filters.document, [["", "all"], ...[...documents.values()].map(d => [d.id, oneLine(d.title || d.id)])], v => { filters.document = v; }),
    el("label", { class: "field" }, el("span", null, "Confidence at least ", confidence),
      el("input", { id: "filter-confidence", type: "range", min: "0", max: "1", step: "0.05", value: String(filters.confidence),
        oninput: e => { filters.confidence = Number(e.target.value); confidence.textContent = percent(filters.confidence); filtersChanged(); } })),
    speakers.length > 0 && select("filter-speaker", "Who says so", filters.speaker, [["", "anyone"], [byArticle, "the article itself"], ...speakers.map(([s, n]) => [s, `${nameOf(s)} (${n})`])], v => { filters.speaker = v; }),
    statements.some(isInferred) && el("label", { class: "check" },
      el("input", { type: "checkbox", id: "filter-inferred", checked: filters.inferred, onchange: e => { filters.inferred = e.target.checked; filtersChanged(); } }), el("span", { class: "words" }, "with what only follows from other statements")),
    checks("How the text holds it", "modality", tally(statements, s => s.modality), filters.modalities, modalityWords),
    checks("Types of names", "type", tally(nodes.values(), n => n.group), filters.types, typeWords),
    checks("Relations", "relation", tally(statements, s => s.relation), filters.relations, spelled),
  ].filter(Boolean));
  showFilterResult();
}

function showFilterResult() {
  const result = byId("filter-result");
  if (result) result.textContent = `${shown.nodes.size} of ${counted(nodes.size, "name", "names")}, ${shown.statements.size} of ${counted(statements.length, "statement", "statements")}`;
  const clear = byId("filter-clear");
  if (clear) clear.disabled = activeFilters() === 0;
}

const percent = x => `${Math.round(x * 100)} %`;

// lineSample is a small line drawn as the arrows of a modality are.
function lineSample(name) {
  const m = modalities.get(name) || look.modalities[0];
  const sample = el("span", { class: `line ${m.line}`, "aria-hidden": "true" });
  sample.style.setProperty("--line", isDark() ? lineOf(m.color) : m.color);
  return sample;
}
