// What is selected, and that every part of the page shows it.

let selected = null; // null, {node} or {statements}

// choose selects a node or statements, or nothing.
function choose(selection) {
  if (selection?.statements?.length === 0) return;
  selected = selection;
  if (selection) {
    showDocumentOf(selection);
    announce(selection.node ? `${selection.node.name}, ${spelled(selection.node.type)}` : [...new Set(selection.statements.map(telling))].join("; "));
    bringIntoView(selection);
  }
  relight();
  const fromList = byId("panel").contains(document.activeElement) && openTab !== "details";
  showDetails(selection);
  if (selection && !fromList) openPanel("details");
  if (selection?.statements) showPane("text");
}

// showDocumentOf opens an article that states the selection, unless the open one does.
function showDocumentOf(selection) {
  const passages = passagesOf(selection);
  if (passages.length && !passages.some(p => p.document === text.document?.id)) showDocument(passages[0].document);
}

// passagesOf are the places in the articles that a selection lights: mentions of
// a name, or the passages that state something.
function passagesOf(selection) {
  if (selection.node) return selection.node.mentions.length ? selection.node.mentions : selection.node.evidence || [];
  return selection.sentence ? evidenceOf(selection.sentence) : selection.statements.flatMap(s => s.evidence);
}

function relight(first) {
  lightDrawing(selected);
  lightText(selected?.statements ? passagesOf(selected) : selected?.node && isEvent(selected.node) ? selected.node.evidence || [] : [], selected?.node, first);
  markChosen();
}

// showPassage scrolls to a passage, in whichever article it stands, and lights it.
function showPassage(passage) {
  showDocument(passage.document);
  showPane("text");
  if (selected && (passagesOf(selected).includes(passage) || selected.node?.evidence?.includes(passage))) relight(passage);
  else lightText([passage], null, passage);
}

// showPane says which of text and panel a narrow screen shows.
function showPane(name) {
  byId("main").dataset.pane = name;
  for (const b of byId("panes").children) b.setAttribute("aria-pressed", String(b.dataset.pane === name));
}

function filtersChanged() {
  applyFilters();
  showInDrawing();
  showLegend();
  for (const name of ["statements", "names", "timeline"]) stale.add(name);
  if (openTab !== "filters") stale.add("filters");
  refreshList();
  showFilterResult();
  showDetails(selected);
  markChosen();
  announce(`${counted(named.filter(n => shown.nodes.has(n)).length, "name", "names")}, ${counted(shown.statements.size, "statement", "statements")} shown`);
}

// showLegend lists the families that the graph has; pressing one hides or shows its types.
function showLegend() {
  const legend = byId("legend"), focused = document.activeElement?.dataset?.family;
  legend.replaceChildren(...[...families.values()].flatMap(f => {
    const types = [...familyOfType].filter(([, family]) => family === f.name).map(([type]) => type);
    if (types.length === 0) return [];
    const visible = types.some(t => !filters.types.has(t));
    return el("button", { type: "button", class: "plain", "data-family": f.name, "aria-pressed": String(visible), onclick: () => {
      for (const t of types) toggle(filters.types, t, !visible);
      stale.add("filters");
      filtersChanged();
    } }, swatch(f.name), f.plural);
  }));
  if (focused) legend.querySelector(`[data-family="${focused}"]`)?.focus();
}

function makeDocuments() {
  byId("document").replaceChildren(...[...documents.values()].map(d => el("option", { value: d.id }, [d.date && oneLine(d.date).slice(0, 10), oneLine(d.title || d.id)].filter(Boolean).join(" · "))));
  byId("document").addEventListener("change", e => { showDocument(e.target.value); relight(); });
  byId("picker").hidden = documents.size < 2;
  if (documents.size > 0) showDocument(documents.keys().next().value);
  else {
    byId("article").hidden = true;
    byId("panes").hidden = true;
    showPane("panel");
  }
}

byId("title").textContent = document.title;
for (const b of byId("panes").children) b.addEventListener("click", () => showPane(b.dataset.pane));

byId("text").addEventListener("click", event => {
  const piece = event.target.closest(".mention");
  if (piece && getSelection().isCollapsed) choose({ node: nodes.get(piece.dataset.node) });
});
byId("text").addEventListener("keydown", event => {
  const piece = event.target.closest(".mention");
  if (!piece || event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  choose({ node: nodes.get(piece.dataset.node) });
});
roving(byId("text"), "[role=button]", true);

document.addEventListener("keydown", event => {
  if (event.key === "Escape") choose(null);
  else if (event.key === "/" && !event.target.closest("input, select, textarea") && !event.ctrlKey && !event.metaKey) {
    byId("search").focus();
    event.preventDefault();
  }
});

makeTabs();
applyFilters();
makeDocuments();
showLegend();
showDetails(null);
themeListeners.push(() => { if (openTab === "filters") showFilters(); else stale.add("filters"); });
// The text is there to read while the layout is computed.
requestAnimationFrame(() => setTimeout(() => {
  makeDrawing();
  new ResizeObserver(() => cy.resize()).observe(byId("canvas"));
  document.documentElement.dataset.ready = "true";
}));

// For a browser's console and for tests: the drawing, and where on the screen an element of it stands.
window.kgx = {
  get drawing() { return cy; },
  place(id) {
    const box = byId("canvas").getBoundingClientRect(), e = cy.getElementById(id), p = e.isNode() ? e.renderedPosition() : e.renderedMidpoint();
    return { x: box.x + p.x, y: box.y + p.y };
  },
  idOfNode: id => `n${nodes.get(id).index}`,
  idOfStatement: key => bundleOf.get(statementByKey.get(key)).id,
};
