/** A chart as a picture, with a panel for each country, and beside it a table with the same rows. */

import { element } from "../dom.js";
import { columns, highest } from "./charts.js";
import { mark } from "./marks.js";
import { capital, changed, country, period, spaced, speaker, told } from "./words.js";

/** @typedef {import("./types.js").Cell} Cell */
/** @typedef {import("./types.js").Chart} Chart */
/** @typedef {import("./types.js").Context} Context */

/**
 * A chart with its title, picture and table.
 * @param {Chart} chart
 * @param {string[]} countries codes of the countries, each of which gets a panel
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function show(chart, countries, context) {
  const term = context.vocabulary.predicates?.[chart.predicate];
  const title = capital(term?.noun ?? spaced(chart.predicate));
  const id = `chart-${chart.key}`;
  const what = thing(chart, context);
  const picture = element("div", { class: "panels", role: "group", "aria-label": `${title}: ${what}. Arrow keys move between figures.` });
  for (const code of countries) picture.append(panel(chart, code, context));
  picture.querySelector("button")?.setAttribute("tabindex", "0");
  picture.addEventListener("keydown", move);
  return element(
    "article",
    { class: "chart", "aria-labelledby": id },
    element("h3", { id }, title, " ", element("small", {}, what)),
    element("div", { class: "beside" }, picture, table(chart, countries, `${title}, ${what}`, context)),
  );
}

/**
 * Of what the figures of a chart are: unit, flow, forms, limits and kind of period.
 * @param {Chart} chart
 * @param {Context} context
 */
function thing({ sample, period_kind }, context) {
  const outcome = context.answers.figures.get(sample.figure ?? "")?.outcome ?? null;
  const parts = [
    sample.unit ? `counted: ${spaced(sample.unit)}${sample.currency ? ` (${sample.currency})` : ""}` : "",
    spaced(sample.flow),
    sample.forms.map(spaced).join(" or "),
    sample.limits.join(", "),
    outcome ? `of whom: ${context.vocabulary.predicates?.[outcome]?.reads ?? spaced(outcome)}` : "",
    `by ${spaced(period_kind)}`,
  ];
  return parts.filter(Boolean).join("; ");
}

/**
 * @param {Chart} chart
 * @param {string} code
 * @param {Context} context
 */
function panel(chart, code, context) {
  const top = highest(chart);
  const list = element("ol", { class: "periods" });
  columns(chart, code).forEach((cells, place) => {
    const [start, end] = chart.periods[place].split("/");
    const days = period({ period_kind: chart.period_kind, period_start: start, period_end: end });
    const marks = element("div", { class: "marks" });
    if (cells.length) marks.append(...cells.map((cell) => mark(cell, top, context)));
    else marks.append(element("span", { class: "mark gap" }, element("span", { class: "bar" }), element("span", { class: "told" }, "no figure")));
    list.append(element("li", {}, marks, element("span", { class: "when" }, days)));
  });
  const scale = element("span", { class: "scale", "aria-hidden": "true" }, `0 to ${top}`);
  return element("div", { class: "panel", role: "group", "aria-label": country(code) }, element("h4", {}, country(code), " ", scale), list);
}

/**
 * The same rows as the picture, as a table.
 * @param {Chart} chart
 * @param {string[]} countries
 * @param {string} caption
 * @param {Context} context
 */
function table(chart, countries, caption, context) {
  const body = element("tbody");
  for (const code of countries) {
    columns(chart, code).forEach((cells, place) => {
      const [start, end] = chart.periods[place].split("/");
      const days = period({ period_kind: chart.period_kind, period_start: start, period_end: end });
      const rows = cells.length ? cells : [undefined];
      for (const cell of rows) body.append(row(code, days, cell, context));
    });
  }
  const head = element("tr", {}, ...["Country", "Period", "Figure", "How firmly, by whom", "Change", "Source"].map((name) => element("th", { scope: "col" }, name)));
  const made = element("table", {}, element("caption", {}, caption), element("thead", {}, head), body);
  return element("div", { class: "rows", tabindex: 0, role: "region", "aria-label": `Table: ${caption}` }, made);
}

/**
 * @param {string} code
 * @param {string} days
 * @param {Cell | undefined} cell
 * @param {Context} context
 */
function row(code, days, cell, context) {
  const figure = cell?.figure ? context.answers.figures.get(cell.figure) : undefined;
  const head = [element("th", { scope: "row" }, country(code)), element("td", {}, days + (cell?.inferred ? " (inferred)" : ""))];
  if (!cell || !figure) return element("tr", { class: "gap" }, ...head, element("td", { colspan: 4 }, "no figure: no document gives one, which is not zero"));
  const opens = element("button", { type: "button", class: "words", "data-figure": figure.id }, element("bdi", {}, figure.phrase));
  opens.addEventListener("click", () => context.show(figure, opens));
  const differs = (context.pairsOf.get(figure.id) ?? []).some((pair) => pair.result === "differ");
  const strong = element("strong", {}, element("bdi", {}, told(cell, figure)), differs ? " ≠" : "");
  return element(
    "tr",
    { class: cell.tells },
    ...head,
    element("td", {}, strong, element("br"), opens),
    element("td", {}, `${cell.modality}, `, element("bdi", {}, speaker(cell.voice))),
    element("td", {}, changed(cell.change)),
    element("td", {}, element("bdi", {}, figure.title), figure.sentence ? `, sentence ${figure.sentence}` : ""),
  );
}

/**
 * Move the focus between the marks of a picture.
 * @param {KeyboardEvent} event
 */
function move(event) {
  const picture = /** @type {HTMLElement} */ (event.currentTarget);
  const marks = /** @type {HTMLElement[]} */ ([...picture.querySelectorAll("button.mark")]);
  const here = marks.indexOf(/** @type {HTMLElement} */ (event.target));
  const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: marks.length - 1, ArrowDown: here + 1, ArrowUp: here - 1 }[event.key];
  if (here < 0 || to === undefined || !marks[to]) return;
  event.preventDefault();
  marks[here].tabIndex = -1;
  marks[to].tabIndex = 0;
  marks[to].focus();
}
