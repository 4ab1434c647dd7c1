// What has a time and articles by date, year by year. Times that are no date
// ("the late 20th century") come last.

const dateOf = time => /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(time || "");

function showTimeline() {
  const dated = [];
  for (const d of documents.values()) if (d.date) dated.push({ when: oneLine(d.date), document: d });
  for (const s of sentences) if (s.time && isShown(s)) dated.push({ when: oneLine(s.time), sentence: s });
  const known = dated.filter(x => dateOf(x.when)).sort((a, b) => a.when < b.when ? -1 : a.when > b.when ? 1 : 0), unknown = dated.filter(x => !dateOf(x.when));
  const years = Map.groupBy ? Map.groupBy(known, x => dateOf(x.when)[1]) : known.reduce((m, x) => m.set(dateOf(x.when)[1], [...(m.get(dateOf(x.when)[1]) || []), x]), new Map());
  const panel = byId("panel-timeline");
  panel.replaceChildren(
    dated.length === 0 ? el("p", { class: "quiet" }, "Nothing that is shown has a date.") : "",
    ...[...years].map(([year, list]) => [el("h3", null, year), el("ol", { class: "timeline" }, list.map(moment))]).flat(),
    ...(unknown.length ? [el("h3", null, "Without a date"), el("ol", { class: "timeline" }, unknown.map(moment))] : []));
  roving(panel, ".item");
  oneTabStop(panel.querySelectorAll(".item"));
  markChosen();
}

function moment(x) {
  return el("li", null, el("time", { datetime: dateOf(x.when)?.[0] }, spelledDate(x.when)), x.sentence ? sentenceButton(x.sentence, true) :
    el("button", { type: "button", class: "item", tabindex: "-1", onclick: () => { showDocument(x.document.id); relight(); showPane("text"); } }, "Article: ", bdi(oneLine(x.document.title || x.document.id))));
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

// spelledDate spells a plain date; anything longer stays as it is.
function spelledDate(when) {
  const [all, year, month, day] = dateOf(when) || [];
  if (all !== when || !month || !months[month - 1]) return when.includes("/") ? when.split("/").map(spelledDate).join(" – ") : when;
  return day ? `${Number(day)} ${months[month - 1]} ${year}` : `${months[month - 1]} ${year}`;
}
