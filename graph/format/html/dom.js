// Elements are made here and nowhere else. What comes from the graph becomes
// text nodes and attributes, never markup.

const byId = id => document.getElementById(id);

// el makes an element. Properties that begin with "on" are listeners; others
// are attributes, left out where they are null, undefined or false.
function el(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value != null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(3)) {
    if (child != null && child !== false) element.append(child);
  }
  return element;
}

// bdi keeps a name's writing direction from turning the text around it.
const bdi = text => el("bdi", null, text);

// link is a link to the web, or the words alone where the address is not of the web.
function link(address, words) {
  return /^https?:\/\//i.test(address) ? el("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, words) : bdi(words);
}

function announce(words) {
  byId("announce").textContent = words;
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const scrollTo = element => element.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });

// roving makes the elements in container that match selector one tab stop, in
// which arrow keys, Home and End move. Alongside says whether left and right do.
function roving(container, selector, alongside) {
  const items = () => [...container.querySelectorAll(selector)].filter(i => !i.closest("[hidden]"));
  const back = alongside ? ["ArrowUp", "ArrowLeft"] : ["ArrowUp"], on = alongside ? ["ArrowDown", "ArrowRight"] : ["ArrowDown"];
  container.addEventListener("keydown", event => {
    const from = event.target.closest(selector);
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    const list = items(), at = list.indexOf(from);
    let to = null;
    if (on.includes(event.key)) to = list[Math.min(at + 1, list.length - 1)];
    else if (back.includes(event.key)) to = list[Math.max(at - 1, 0)];
    else if (event.key === "Home") to = list[0];
    else if (event.key === "End") to = list[list.length - 1];
    else return;
    event.preventDefault();
    to.focus();
  });
  container.addEventListener("focusin", event => {
    const to = event.target.closest(selector);
    if (!to) return;
    for (const item of container.querySelectorAll(`${selector}[tabindex="0"]`)) item.tabIndex = -1;
    to.tabIndex = 0;
  });
}

// oneTabStop makes the first of the elements the one that the Tab key reaches.
function oneTabStop(elements) {
  elements.forEach((e, i) => { e.tabIndex = i === 0 ? 0 : -1; });
}
