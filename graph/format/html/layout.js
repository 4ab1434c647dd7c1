// Where the nodes stand. The layout starts from random numbers, always the same
// ones, so a page looks the same each time. A small graph is laid out several
// times over, and the drawing in which the fewest arrows cross each other or run
// through names is taken.

const tries = n => n <= 40 ? 36 : n <= 80 ? 8 : 1;

function layOut() {
  const random = Math.random, visible = cy.elements().not(".hidden");
  const connected = visible.nodes().filter(n => n.connectedEdges().not(".hidden").some(e => e.source() !== e.target()));
  const drawn = connected.union(connected.connectedEdges().not(".hidden"));
  let best = null;
  try {
    for (let i = 0; i < tries(connected.length) && connected.nonempty(); i++) {
      Math.random = seeded(20260207 + i);
      const positions = laidOut(drawn, connected), flaws = connected.length <= 80 ? flawsOf(drawn, connected, positions) : 0;
      if (!best || flaws < best.flaws) best = { positions, flaws };
    }
  } finally {
    Math.random = random;
  }
  cy.batch(() => {
    if (best) connected.forEach((n, i) => { n.position(best.positions[i]); });
    standBelow(visible.nodes().difference(connected), connected);
  });
  openDrawing();
  labelProminent();
}

// seeded gives the numbers of a linear congruential generator.
function seeded(seed) {
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
}

// laidOut lays the elements out and turns the result to the shape of the pane. A
// large graph with many arrows gets the layout's draft: more takes half a minute.
function laidOut(drawn, connected) {
  const n = connected.length, large = n > manyNodes;
  drawn.layout({
    name: "fcose", quality: n > 500 && drawn.edges().length > 1.3 * n ? "draft" : "default", randomize: true, animate: false, fit: false, nodeDimensionsIncludeLabels: false,
    nodeSeparation: large ? 90 : 120, idealEdgeLength: e => large ? 110 : 90 + 5 * longestLine(e.data("label")), nodeRepulsion: () => large ? 6000 : 40000,
    edgeElasticity: () => large ? 0.3 : 0.12, gravity: large ? 0.28 : 0.5, gravityRange: 2, numIter: large ? 800 : 1500,
  }).run();
  const box = connected.boundingBox({ includeOverlays: false });
  const turned = (box.w > box.h) !== (cy.width() > cy.height());
  const positions = connected.map(e => turned ? { x: e.position("y"), y: e.position("x") } : { ...e.position() });
  if (n <= 80) spread(positions, drawn, connected);
  if (!large) pack(positions, drawn, connected);
  if (large) {
    loosen(positions);
    separate(positions);
  }
  return positions;
}

// pack sets the parts of the drawing that nothing connects side by side in rows,
// the largest first, in about the shape of the pane: the layout leaves half of it
// empty between them.
function pack(positions, drawn, connected) {
  const { lines, halves } = indexed(drawn, connected), part = positions.map((_, i) => i), gap = 46;
  const find = i => part[i] === i ? i : part[i] = find(part[i]);
  for (const l of lines) part[find(l.a)] = find(l.b);
  const members = new Map();
  positions.forEach((_, i) => { members.set(find(i), [...members.get(find(i)) || [], i]); });
  if (members.size < 2) return;
  const boxes = [...members.values()].map(list => {
    const x1 = Math.min(...list.map(i => positions[i].x - halves[i].x)), x2 = Math.max(...list.map(i => positions[i].x + halves[i].x));
    const y1 = Math.min(...list.map(i => positions[i].y - halves[i].y)), y2 = Math.max(...list.map(i => positions[i].y + halves[i].y));
    return { list, x1, y1, w: x2 - x1 + gap, h: y2 - y1 + gap };
  }).sort((a, b) => b.h - a.h || a.list[0] - b.list[0]);
  const area = boxes.reduce((sum, b) => sum + b.w * b.h, 0), room = Math.max(...boxes.map(b => b.w), Math.sqrt(1.2 * area * cy.width() / Math.max(cy.height(), 1)));
  let x = 0, y = 0, high = 0;
  for (const b of boxes) {
    if (x > 0 && x + b.w > room) { x = 0; y += high; high = 0; }
    for (const i of b.list) { positions[i].x += x - b.x1; positions[i].y += y - b.y1; }
    x += b.w;
    high = Math.max(high, b.h);
  }
}

// indexed are the drawing's lines as indexes of nodes, with the room that their
// words take, and the halves of the nodes' widths and heights.
function indexed(drawn, connected) {
  const at = new Map(connected.map((n, i) => [n.id(), i]));
  const lines = drawn.edges().filter(e => e.source() !== e.target()).map(e => ({ a: at.get(e.source().id()), b: at.get(e.target().id()), room: 26 + 6 * longestLine(e.data("label")) }));
  return { lines, halves: connected.map(n => ({ x: n.data("w") / 2 + 4, y: n.data("h") / 2 + 4 })) };
}

// loosen enlarges a large drawing until its dots have room on average.
function loosen(positions) {
  const middle = axis => positions.reduce((sum, p) => sum + p[axis], 0) / positions.length, x = middle("x"), y = middle("y");
  const spread = Math.sqrt(positions.reduce((sum, p) => sum + (p.x - x) ** 2 + (p.y - y) ** 2, 0) / positions.length);
  const factor = 34 * Math.sqrt(positions.length) / Math.max(spread, 1);
  if (factor > 1) for (const p of positions) { p.x *= factor; p.y *= factor; }
}

// separate moves dots apart that stand upon each other, as the fast layout sets
// names with the same neighbours. Only dots in neighbouring squares are compared.
function separate(positions) {
  const apart = 44;
  for (let round = 0, moved = true; moved && round < 40; round++) {
    moved = false;
    const squares = new Map(), square = (x, y) => `${x} ${y}`;
    positions.forEach((p, i) => {
      const column = Math.floor(p.x / apart), line = Math.floor(p.y / apart);
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          for (const j of squares.get(square(column + dx, line + dy)) || []) {
            const q = positions[j], distance = Math.hypot(p.x - q.x, p.y - q.y);
            if (distance >= apart) continue;
            const angle = distance > 0.01 ? Math.atan2(p.y - q.y, p.x - q.x) : i * 2.4, push = (apart + 1 - distance) / 2;
            p.x += push * Math.cos(angle);
            p.y += push * Math.sin(angle);
            q.x -= push * Math.cos(angle);
            q.y -= push * Math.sin(angle);
            moved = true;
          }
        }
      }
      squares.set(square(column, line), [...squares.get(square(column, line)) || [], i]);
    });
  }
}

// spread moves names apart that stand upon each other, or too close together
// for the words of the arrow between them.
function spread(positions, drawn, connected) {
  const { lines, halves } = indexed(drawn, connected), room = new Map(lines.flatMap(l => [[`${l.a} ${l.b}`, l.room], [`${l.b} ${l.a}`, l.room]]));
  for (let round = 0, moved = true; moved && round < 60; round++) {
    moved = false;
    for (let i = 0; i < positions.length; i++) {
      for (let j = 0; j < i; j++) {
        const p = positions[i], q = positions[j], words = room.get(`${i} ${j}`);
        const x = halves[i].x + halves[j].x + (words || 14) - Math.abs(p.x - q.x), y = halves[i].y + halves[j].y + (words ? 44 : 14) - Math.abs(p.y - q.y);
        if (x <= 0.5 || y <= 0.5) continue;
        const axis = x <= y ? "x" : "y", push = Math.min(x, y) / 2 * (p[axis] < q[axis] ? -1 : 1);
        p[axis] += push;
        q[axis] -= push;
        moved = true;
      }
    }
  }
}

const longestLine = label => Math.max(...label.split("\n").map(l => l.length));

// flawsOf counts what makes a drawing hard to read, weighted: crossings, arrows
// through names, arrows too short for their words, names upon names, and how
// small all would be shown.
function flawsOf(drawn, connected, positions) {
  const { lines, halves } = indexed(drawn, connected);
  let flaws = 0;
  for (let i = 0; i < lines.length; i++) {
    const { a, b, room } = lines[i];
    for (let j = 0; j < i; j++) {
      const { a: c, b: d } = lines[j];
      if (a !== c && a !== d && b !== c && b !== d && crosses(positions[a], positions[b], positions[c], positions[d])) flaws += 1;
    }
    const dx = Math.abs(positions[a].x - positions[b].x), dy = Math.abs(positions[a].y - positions[b].y);
    if (dx - halves[a].x - halves[b].x < room - 8 && dy - halves[a].y - halves[b].y < 36) flaws += 5;
    for (let k = 0; k < positions.length; k++) {
      if (k !== a && k !== b && hits(positions[a], positions[b], positions[k], halves[k])) flaws += 3;
    }
  }
  for (let i = 0; i < positions.length; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(positions[i].x - positions[j].x) < halves[i].x + halves[j].x && Math.abs(positions[i].y - positions[j].y) < halves[i].y + halves[j].y) flaws += 10;
    }
  }
  const extent = axis => Math.max(...positions.map((p, i) => p[axis] + halves[i][axis])) - Math.min(...positions.map((p, i) => p[axis] - halves[i][axis]));
  const shrunk = Math.max(extent("x") / cy.width(), extent("y") / cy.height());
  return flaws + 4 * Math.sqrt(lines.length) * Math.max(shrunk - 0.9, 0);
}

const side = (p, q, r) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
const crosses = (a, b, c, d) => side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);

// hits says whether the line from a to b runs through the box around a point.
function hits(a, b, center, half) {
  let from = 0, to = 1;
  for (const axis of ["x", "y"]) {
    const step = b[axis] - a[axis], low = center[axis] - half[axis] - a[axis], high = center[axis] + half[axis] - a[axis];
    if (step === 0) {
      if (low > 0 || high < 0) return false;
      continue;
    }
    from = Math.max(from, Math.min(low / step, high / step));
    to = Math.min(to, Math.max(low / step, high / step));
  }
  return from < to;
}

// standBelow sets names without arrows in rows below the others.
function standBelow(alone, others) {
  const box = others.nonempty() ? others.boundingBox({ includeOverlays: false }) : { x1: 0, y2: 0, w: 0 };
  const width = Math.max(box.w, 420, Math.sqrt(alone.length) * 150);
  let x = box.x1, y = box.y2 + 60, row = 0;
  alone.forEach(n => {
    const label = nodes.size > manyNodes ? { x: 150, y: 30 } : { x: 0, y: 0 }; // below a dot
    const w = n.data("w") + label.x, h = n.data("h") + label.y;
    if (x > box.x1 && x + w > box.x1 + width) {
      x = box.x1;
      y += row + 16;
      row = 0;
    }
    n.position({ x: x + w / 2, y: y + h / 2 });
    x += w + 16;
    row = Math.max(row, h);
  });
}
