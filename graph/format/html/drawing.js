// The graph on a canvas, by Cytoscape.js. Statements between the same two nodes
// with the same modality share an arrow. Elements have ids of our own ("n3",
// "b7"), as the graph's can be any text.

const manyNodes = 150;      // more are drawn as dots, with plain arrows
const manyLabels = 120;     // more arrows show their words only when lit
const bundles = [];         // {id, source, target, modality, statements}
const bundleOf = new Map(); // statement to its bundle
const nodeOfElement = new Map([...nodes.values()].map(n => [`n${n.index}`, n]));
let cy = null, outstanding = null, settled = 0; // the drawing; what of it the selection marks; a timer

function makeBundles() {
  const held = new Map();
  for (const s of statements) {
    if (s.isLiteral) continue;
    // The arrow of an agent runs to the event, so that one reads who did what.
    const [source, target] = s.isTie && s.relation === "agent" ? [s.target, s.source] : [s.source, s.target];
    const id = JSON.stringify([source, target, s.modality, isInferred(s), s.isTie]);
    if (!held.has(id)) {
      const bundle = { id: `b${bundles.length}`, isTie: s.isTie, source: nodes.get(source), target: nodes.get(target), modality: s.modality, inferred: isInferred(s), statements: [] };
      held.set(id, bundle);
      bundles.push(bundle);
    }
    held.get(id).statements.push(s);
    bundleOf.set(s, held.get(id));
  }
}

const bundleById = id => bundles[Number(id.slice(1))];

// bundleLabel spells the statements of a bundle that pass the filters.
function bundleLabel(bundle) {
  const relations = [...new Set(bundle.statements.filter(s => shown.statements.has(s)).map(s => s.isTie ? spelled(s.relation) : relationOf(s)))];
  const lines = relations.slice(0, 3).map(r => cut(r, 32));
  if (relations.length > 3) lines.push(`… ${relations.length - 3} more`);
  if (bundle.modality !== "asserted" && !bundle.isTie) lines.push(`(${bundle.modality})`);
  return lines.join("\n");
}

const cut = (words, length) => [...words].length > length ? [...words].slice(0, length - 1).join("").trimEnd() + "…" : words;

const pen = document.createElement("canvas").getContext("2d");
const fontFamily = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif'; // Cytoscape.js takes no single quotes

// wrapped breaks a name into lines and measures them.
function wrapped(name, size) {
  pen.font = `600 ${size}px ${fontFamily}`;
  const lines = [];
  for (const word of cut(name, 72).split(" ")) {
    const joined = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && pen.measureText(joined).width <= 132) lines[lines.length - 1] = joined;
    else lines.push(cut(word, 24));
  }
  return { label: lines.join("\n"), width: Math.max(...lines.map(l => pen.measureText(l).width)), height: lines.length * size * 1.25 };
}

const shapes = { ellipse: "ellipse", octagon: "octagon", note: "cut-rectangle", tab: "bottom-round-rectangle", plaintext: "rectangle", box: "rectangle" };

const dotShapes = { octagon: "octagon", note: "cut-rectangle", tab: "rectangle" };

// nodeData is how a node is drawn: its name in its family's shape or, among
// many, a dot whose name stands below it, the larger the more prominent.
function nodeData(n) {
  if (nodes.size > manyNodes) {
    const salience = Math.min(Math.max(n.salience, 0), 1), dot = Math.round(14 + 26 * salience * salience);
    return { id: `n${n.index}`, label: cut(n.headline || n.name, 32), size: Math.round(12 + 8 * salience * salience), w: dot, h: dot, shape: dotShapes[families.get(n.family).shape] || "ellipse" };
  }
  const f = families.get(n.family), size = Math.round(12 + Math.min(Math.max(n.salience, 0), 1) * 4), w = wrapped(n.headline || n.name, size);
  const wide = f.shape === "ellipse" || f.shape === "octagon" ? 1.22 : 1, high = f.shape === "ellipse" ? 1.25 : 1;
  return {
    id: `n${n.index}`, label: w.label, size, w: Math.round(w.width * wide + 22), h: Math.round(w.height * high + 14),
    look: n.kind === "described" ? "dashed" : isEvent(n) ? (modalities.get(n.modality) || look.modalities[0]).line : "solid", weight: n.kind === "described" ? 400 : 600,
    shape: f.rounded ? "round-rectangle" : shapes[f.shape] || "rectangle",
  };
}

function makeDrawing() {
  makeBundles();
  const large = nodes.size > manyNodes;
  cy = cytoscape({
    container: byId("canvas"),
    elements: [
      ...[...nodes.values()].map(n => ({ group: "nodes", data: nodeData(n) })),
      ...bundles.map(b => ({ group: "edges", data: { id: b.id, source: `n${b.source.index}`, target: `n${b.target.index}`, label: "" } })),
    ],
    layout: { name: "preset" },
    minZoom: 0.02, maxZoom: 4,
    textureOnViewport: large, hideEdgesOnViewport: bundles.length > 1500, pixelRatio: large ? 1 : "auto",
    boxSelectionEnabled: false, autounselectify: true,
  });
  outstanding = cy.collection();
  themeListeners.push(paintDrawing);
  showInDrawing();
  paintDrawing();
  layOut();
  cy.on("tap", "node", e => choose({ node: nodeOfElement.get(e.target.id()) }));
  cy.on("tap", "edge", e => choose({ statements: visibleIn(bundleById(e.target.id())) }));
  cy.on("tap", e => { if (e.target === cy) choose(null); });
  cy.on("zoom", keepReadable);
  cy.on("viewport", () => { clearTimeout(settled); settled = setTimeout(labelProminent, 120); });
  cy.on("mouseover", "node, edge", e => { e.target.addClass("hover"); byId("canvas").classList.add("pointing"); });
  cy.on("mouseout", "node, edge", e => { e.target.removeClass("hover"); byId("canvas").classList.remove("pointing"); });
}

const visibleIn = bundle => bundle.statements.filter(s => shown.statements.has(s));

// paintDrawing sets the style sheet for the colours of the theme.
function paintDrawing() {
  const ink = isDark() ? "#e9eef4" : "#16202a", paper = isDark() ? "#14181d" : "#fbfbfa", quiet = isDark() ? "#a9b4c0" : "#46525e", accent = isDark() ? "#ffc94d" : "#d97706";
  const large = nodes.size > manyNodes;
  for (const n of nodes.values()) {
    const f = families.get(n.family);
    cy.getElementById(`n${n.index}`).data({ fill: large ? lineOf(f.border) : n.kind === "described" ? paper : fillOf(f), line: large ? paper : isEvent(n) && n.modality !== "asserted" ? lineOf((modalities.get(n.modality) || look.modalities[0]).color) : lineOf(f.border) });
  }
  for (const b of bundles) {
    const m = modalities.get(b.modality) || look.modalities[0];
    cy.getElementById(b.id).data({ color: lineOf(b.inferred ? look.inferred : m.color), dash: m.line, arrow: m.arrow });
  }
  cy.style([
    { selector: "node", style: {
      shape: "data(shape)", width: "data(w)", height: "data(h)", "background-color": "data(fill)", "border-color": "data(line)", "border-width": 1.5, ...!large && { "border-style": "data(look)" },
      label: "data(label)", "text-wrap": "wrap", "text-max-width": "9000px", "text-valign": large ? "bottom" : "center", "text-margin-y": large ? 3 : 0, "text-halign": "center", color: ink,
      "font-family": fontFamily, "font-size": "data(size)", "font-weight": large ? 600 : "data(weight)", "line-height": 1.2, "min-zoomed-font-size": large ? 10 : 6, "transition-property": "none",
    } },
    { selector: "edge", style: {
      "curve-style": large ? "haystack" : "bezier", "haystack-radius": 0, "control-point-step-size": 56, width: large ? 1 : 1.4, "line-color": "data(color)", "line-style": "data(dash)", "line-dash-pattern": [7, 4],
      "target-arrow-color": "data(color)", "target-arrow-shape": "data(arrow)", "arrow-scale": 0.9, opacity: large ? 0.45 : 0.85,
      label: bundles.length <= manyLabels ? "data(label)" : "", "text-wrap": "wrap", "font-family": fontFamily, "font-size": 10.5, color: quiet,
      "text-background-color": paper, "text-background-opacity": 0.94, "text-background-padding": 2, "text-background-shape": "round-rectangle", "min-zoomed-font-size": 6,
    } },
    { selector: ".faded", style: { opacity: 0.22 } },
    { selector: "edge.faded", style: { opacity: 0.1, label: "" } },
    { selector: "node.lit", style: { "min-zoomed-font-size": 0, ...large && { "text-background-color": paper, "text-background-opacity": 0.8, "text-background-shape": "round-rectangle" }, "z-index": 6, ...large && { "border-color": accent, "border-width": 3 } } },
    { selector: "edge.lit", style: { ...large && { "curve-style": "straight", "line-color": accent, "target-arrow-color": accent,  width: 2.5 }, label: "data(label)", opacity: 1, color: ink, "z-index": 5 } },
    { selector: "node.prominent", style: { "min-zoomed-font-size": 0, "text-background-color": paper, "text-background-opacity": 0.8, "text-background-shape": "round-rectangle", "z-index": 4 } },
    { selector: "node.hover", style: { "border-width": 3 } },
    { selector: "edge.hover", style: { width: 2.6, opacity: 1, label: "data(label)", color: ink, "z-index": 8 } },
    { selector: "node.chosen", style: { "min-zoomed-font-size": 0, "border-width": 3.5, "border-color": accent, "z-index": 9 } },
    { selector: "edge.chosen", style: { width: 3.2, "line-color": accent, "target-arrow-color": accent, label: "data(label)", color: ink, "font-weight": 700, opacity: 1, "z-index": 9 } },
    { selector: ".hidden", style: { display: "none" } },
  ]);
}

// openDrawing is the first view: all or, where names would be too small to read
// then, the part around the most prominent one.
function openDrawing() {
  fitDrawing();
  const least = 0.7, first = ranked.find(n => shown.nodes.has(n) && n.statements.length > 0);
  if (nodes.size > manyNodes || cy.zoom() >= least || !first) return;
  cy.zoom(least);
  cy.center(cy.getElementById(`n${first.index}`));
}

// fitDrawing shows all, below the legend.
function fitDrawing() {
  const visible = cy.elements().not(".hidden");
  if (visible.empty()) return;
  cy.resize();
  const box = visible.boundingBox({ includeOverlays: false }), top = byId("legend").offsetHeight + 28, edge = 24;
  const zoom = Math.min((cy.width() - 2 * edge) / box.w, (cy.height() - top - edge) / box.h, 1.25);
  if (nodes.size <= manyNodes) cy.edges().style("font-size", Math.min(Math.max(10.5, 9.5 / zoom), 15)); // legible at first view
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - zoom * (box.x1 + box.x2) / 2, y: (top + cy.height() - edge) / 2 - zoom * (box.y1 + box.y2) / 2 } });
}

// showInDrawing hides what the filters hide.
function showInDrawing() {
  cy.batch(() => {
    for (const n of nodes.values()) cy.getElementById(`n${n.index}`).toggleClass("hidden", !shown.nodes.has(n));
    for (const b of bundles) {
      const some = b.statements.some(s => shown.statements.has(s));
      cy.getElementById(b.id).toggleClass("hidden", !some).data("label", some ? bundleLabel(b) : "");
    }
  });
  byId("none-shown").hidden = shown.nodes.size > 0;
  labelProminent();
}

// lightDrawing marks the selection and lets all but its neighbours fade; among
// many nodes the neighbours stand out instead.
function lightDrawing(selection) {
  cy.batch(() => {
    cy.$(".faded").removeClass("faded");
    outstanding.removeClass("lit chosen").removeStyle("font-size width");
    outstanding = cy.collection();
    labelProminent();
    if (!selection) return;
    let chosen = outstanding, near;
    if (selection.node) {
      chosen = cy.getElementById(`n${selection.node.index}`);
      near = chosen.closedNeighborhood();
    } else {
      for (const s of selection.statements) {
        chosen = chosen.union(s.isLiteral ? cy.getElementById(`n${nodes.get(s.source).index}`) : cy.getElementById(bundleOf.get(s).id));
      }
      near = chosen.union(chosen.edges().connectedNodes());
    }
    if (nodes.size <= manyNodes) cy.elements().difference(near).addClass("faded"); // thousands of changes would be felt
    else near.addClass("lit");
    near.edges().addClass("lit");
    chosen.addClass("chosen");
    outstanding = near;
  });
  keepReadable();
}

// keepReadable shows what stands out among many nodes in one size at every zoom.
function keepReadable() {
  if (nodes.size <= manyNodes || outstanding.empty()) return;
  const scale = 1 / Math.min(cy.zoom(), 1);
  cy.batch(() => {
    outstanding.nodes().style("font-size", 13 * scale);
    outstanding.edges().style({ width: 2 * scale, "font-size": 11 * scale });
  });
}

// labelProminent writes the names of the most prominent of many dots, in one size
// at every zoom, as far as they do not cover each other.
function labelProminent() {
  if (nodes.size <= manyNodes) return;
  cy.batch(() => {
    cy.$(".prominent").removeClass("prominent").removeStyle("font-size");
    if (selected) return;
    const scale = 1 / Math.min(cy.zoom(), 1), taken = [];
    for (const n of ranked) {
      if (taken.length === 32) break;
      const dot = cy.getElementById(`n${n.index}`), at = dot.renderedPosition(), half = 4 * Math.min([...n.name].length, 32), dy = dot.renderedHeight() / 2;
      const box = { x1: at.x - half, x2: at.x + half, y1: at.y - dy, y2: at.y + dy + 20 };
      if (!shown.nodes.has(n) || box.x1 < 0 || box.x2 > cy.width() || box.y1 < 0 || box.y2 > cy.height()) continue;
      if (taken.some(o => o.x1 < box.x2 && box.x1 < o.x2 && o.y1 < box.y2 && box.y1 < o.y2)) continue;
      taken.push(box);
      dot.addClass("prominent").style("font-size", 13 * scale);
    }
  });
}

const ranked = [...nodes.values()].sort((a, b) => b.salience - a.salience || a.index - b.index);

// bringIntoView moves the drawing where the selection lies outside it.
function bringIntoView(selection) {
  const node = selection.node && cy.getElementById(`n${selection.node.index}`), many = nodes.size > manyNodes;
  const of = node ? (many ? node.closedNeighborhood().not(".hidden") : node) : cy.collection(selection.statements.flatMap(s => [s.source, s.target]).filter(id => nodes.has(id)).map(id => cy.getElementById(`n${nodes.get(id).index}`)));
  if (of.empty() || of.every(e => e.hasClass("hidden"))) return;
  const box = of.renderedBoundingBox({ includeLabels: false }), inside = box.x1 >= 0 && box.y1 >= 0 && box.x2 <= cy.width() && box.y2 <= cy.height();
  if (inside && cy.zoom() >= (many ? 0.2 : 0.45)) return;
  const view = node && !many ? { zoom: Math.max(cy.zoom(), 0.8), center: { eles: of } } : { fit: { eles: of, padding: 70 } };
  if (calm()) { if (view.fit) cy.fit(of, 70); else { cy.zoom(view.zoom); cy.center(of); } }
  else cy.animate({ ...view, duration: 260 });
}

// towards is the node nearest to a given one in the direction of an arrow key.
function towards(from, key) {
  const at = cy.getElementById(`n${from.index}`).position();
  let best = null, least = Infinity;
  for (const n of shown.nodes) {
    if (n === from) continue;
    const p = cy.getElementById(`n${n.index}`).position(), dx = p.x - at.x, dy = p.y - at.y;
    const along = { ArrowRight: dx, ArrowLeft: -dx, ArrowDown: dy, ArrowUp: -dy }[key], across = Math.abs(key === "ArrowLeft" || key === "ArrowRight" ? dy : dx);
    if (along > 0 && along + 2 * across < least) { best = n; least = along + 2 * across; }
  }
  return best;
}

function zoomBy(factor) {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

byId("zoom-in").addEventListener("click", () => zoomBy(1.3));
byId("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
byId("fit").addEventListener("click", fitDrawing);
byId("canvas").addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key.startsWith("Arrow")) {
    const from = selected?.node || selected?.statements && nodes.get(selected.statements[0].source);
    const to = from && shown.nodes.has(from) ? towards(from, event.key) : [...shown.nodes].sort((a, b) => b.salience - a.salience)[0];
    if (to) choose({ node: to });
  } else if (event.key === "Enter" && selected) {
    openPanel("details");
    byId("panel-details").focus();
  } else if (event.key === "+" || event.key === "=") zoomBy(1.3);
  else if (event.key === "-") zoomBy(1 / 1.3);
  else if (event.key === "f" || event.key === "F") fitDrawing();
  else return;
  event.preventDefault();
});
