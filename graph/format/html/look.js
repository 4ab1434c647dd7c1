// Colours: those of the families and modalities as the other drawings have
// them, with a dark variant, and the choice between light and dark.

const families = new Map(look.families.map(f => [f.name, f]));
const modalities = new Map(look.modalities.map(m => [m.name, m]));
const modalityOf = s => modalities.get(s.modality) || look.modalities[look.modalities.length - 1];

// mixed is a colour between two of the form #rrggbb.
function mixed(a, b, share) {
  const part = (c, i) => parseInt(c.slice(1 + 2 * i, 3 + 2 * i), 16);
  return "#" + [0, 1, 2].map(i => Math.round(part(a, i) * (1 - share) + part(b, i) * share).toString(16).padStart(2, "0")).join("");
}

const darkScheme = matchMedia("(prefers-color-scheme: dark)");
let chosenTheme = null; // null follows the system
try { chosenTheme = localStorage.getItem("kgx-theme"); } catch { /* no storage for pages from files */ }
if (chosenTheme !== "light" && chosenTheme !== "dark") chosenTheme = null;

const isDark = () => chosenTheme ? chosenTheme === "dark" : darkScheme.matches;

// fillOf and lineOf are the colours of a family or, for lineOf, any line.
const fillOf = f => isDark() ? mixed(f.border, "#14181d", 0.68) : f.fill;
const lineOf = color => isDark() ? mixed(color, "#ffffff", 0.42) : color;

// colored lets an element use its family's colours as --fill and --line.
function colored(element, family) {
  element.style.setProperty("--fill", `var(--${family}-fill)`);
  element.style.setProperty("--line", `var(--${family}-line)`);
  return element;
}

const themeListeners = [];

function applyTheme() {
  const root = document.documentElement;
  root.dataset.theme = isDark() ? "dark" : "light";
  for (const f of families.values()) {
    root.style.setProperty(`--${f.name}-fill`, fillOf(f));
    root.style.setProperty(`--${f.name}-line`, lineOf(f.border));
  }
  const button = byId("theme"), other = isDark() ? "light" : "dark";
  button.textContent = isDark() ? "☀" : "☾";
  button.setAttribute("aria-label", `Switch to ${other} colours`);
  button.title = `Switch to ${other} colours`;
  for (const listener of themeListeners) listener();
}

darkScheme.addEventListener("change", applyTheme);
byId("theme").addEventListener("click", () => {
  chosenTheme = isDark() ? "light" : "dark";
  try { localStorage.setItem("kgx-theme", chosenTheme); } catch { /* as above */ }
  applyTheme();
});
applyTheme();
