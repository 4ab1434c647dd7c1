// The panel's tabs, and the lists of all statements and all names.

const tabNames = [["details", "Details"], ["statements", "Statements"], ["names", "Names"], ["timeline", "Timeline"], ["filters", "Filters"]];
const page = 200; // elements that a list shows before a button for more
const fillers = { statements: showStatements, names: showNames, timeline: showTimeline, filters: showFilters };
const stale = new Set(Object.keys(fillers)); // lists to be made anew when they are next seen
let openTab = "details";

function makeTabs() {
  byId("tabs").replaceChildren(...tabNames.map(([name, words]) => el("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `panel-${name}`, "aria-selected": String(name === openTab), onclick: () => openPanel(name) }, words)));
  oneTabStop(byId("tabs").querySelectorAll("[role=tab]"));
  roving(byId("tabs"), "[role=tab]", true);
}

function openPanel(name) {
  openTab = name;
  for (const [other] of tabNames) {
    byId(`tab-${other}`).setAttribute("aria-selected", String(other === name));
    byId(`tab-${other}`).tabIndex = other === name ? 0 : -1;
    byId(`panel-${other}`).hidden = other !== name;
  }
  refreshList();
  showPane("panel");
}

// refreshList makes the list that is seen anew where it is stale.
function refreshList() {
  if (stale.delete(openTab)) fillers[openTab]();
  const filtersTab = byId("tab-filters"), active = activeFilters();
  filtersTab.textContent = active ? `Filters (${active})` : "Filters";
}

// fillList shows elements, as many as a page and then more on request.
function fillList(panel, heading, elements, make) {
  const list = el("ul", { class: "list" });
  const add = from => { for (const x of elements.slice(from, from + page)) list.append(el("li", null, make(x))); };
  const more = el("button", { type: "button", class: "small", onclick: () => {
    const from = list.children.length;
    add(from);
    list.children[from].firstChild.focus();
    more.hidden = list.children.length >= elements.length;
  } }, "Show more");
  add(0);
  more.hidden = elements.length <= page;
  roving(list, ".item");
  oneTabStop(list.querySelectorAll(".item"));
  byId(panel).replaceChildren(el("p", { class: "quiet" }, heading), list, more);
  markChosen();
}

// showStatements lists what happened, the most salient first, then what else is
// stated.
function showStatements() {
  const list = sentences.filter(isShown);
  fillList("panel-statements", counted(list.length, "statement", "statements") + ", the most salient first", [...list.filter(s => !s.state), ...list.filter(s => s.state)], s => sentenceButton(s));
}

function showNames() {
  const list = named.filter(n => shown.nodes.has(n)).sort((a, b) => b.salience - a.salience || a.index - b.index);
  fillList("panel-names", counted(list.length, "name", "names"), list, nameButton);
}

// markChosen marks the selection in all lists.
function markChosen() {
  const keys = new Set(selected?.statements?.map(s => s.key));
  for (const item of byId("panel").querySelectorAll(".item")) {
    const on = item.dataset.key != null ? keys.has(item.dataset.key) : item.dataset.node != null && selected?.node?.id === item.dataset.node;
    item.classList.toggle("chosen", on);
    if (on) item.setAttribute("aria-current", "true");
    else item.removeAttribute("aria-current");
  }
}
