/** Tables of what no axis can show: figures without days, and pairs of figures from several sources. */

import { element } from "../dom.js";
import { capital, country, periodKind, spaced, speaker } from "./words.js";

/** @typedef {import("./types.js").Context} Context */
/** @typedef {import("./types.js").Figure} Figure */
/** @typedef {import("./types.js").Pair} Pair */

/**
 * A table in a region that scrolls where the screen is narrow.
 * @param {string} caption
 * @param {string[]} columns
 * @param {HTMLElement[]} rows
 */
function table(caption, columns, rows) {
  const head = element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name)));
  const made = element("table", {}, element("caption", {}, caption), element("thead", {}, head), element("tbody", {}, ...rows));
  return element("div", { class: "rows", tabindex: 0, role: "region", "aria-label": `Table: ${caption}` }, made);
}

/**
 * A button with the phrase of a figure, which opens its sentence.
 * @param {Figure} figure
 * @param {Context} context
 */
function phrase(figure, context) {
  const made = element("button", { type: "button", class: "words", "data-figure": figure.id }, element("bdi", {}, figure.phrase));
  made.addEventListener("click", () => context.show(figure, made));
  return made;
}

/** @param {Figure} figure */
function source(figure) {
  return [`${figure.modality}, said by `, element("bdi", {}, speaker(figure.voice)), "; ", element("bdi", {}, figure.title)];
}

/**
 * The figures of a stage whose periods have no days, so that they stand on no axis. Their phrases have their parts.
 * @param {string} stage
 * @param {Figure[]} figures
 * @param {Context} context
 */
export function undated(stage, figures, context) {
  const rows = figures.map((figure) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, country(figure.country)),
      element("td", {}, phrase(figure, context)),
      element("td", {}, periodKind(figure.period_kind)),
      element("td", {}, ...source(figure), figure.sentence ? `, sentence ${figure.sentence}` : ""),
    ),
  );
  return table(`${capital(spaced(stage))}: figures and silences whose period has no days, so that no axis has them`, ["Country", "Figure", "Period", "How firmly, by whom, where"], rows);
}

/**
 * Pairs of figures of the same thing, those that differ first.
 * @param {Context} context
 */
export function agreement(context) {
  const { pairs, interpretations } = context.answers;
  const title = element("h2", { id: "agreement-title" }, "Where sources can be held against each other");
  const made = element("section", { "aria-labelledby": "agreement-title" }, title, element("p", {}, interpretations.agreement));
  if (!pairs.length) {
    made.append(element("p", {}, "No two sources of this selection give figures of the same thing."));
    return made;
  }
  const order = ["differ", "revised", "agree", "not_comparable"];
  const sorted = [...pairs].sort((one, other) => order.indexOf(one.result) - order.indexOf(other.result));
  const row = (/** @type {Pair} */ pair) =>
    element(
      "tr",
      { class: pair.result },
      element("th", { scope: "row" }, pair.result === "differ" ? "≠ differ" : spaced(pair.result)),
      element("td", {}, country(pair.country)),
      ...[pair.first, pair.second].map((figure) => element("td", {}, phrase(figure, context), element("br"), ...source(figure))),
      element("td", {}, pair.reasons.join("; ")),
    );
  const columns = ["Result", "Country", "First", "Second", "Why not comparable, or corrected by which text"];
  const [compared, others] = [true, false].map((wanted) => sorted.filter((pair) => (pair.result !== "not_comparable") === wanted));
  if (compared.length) made.append(table("Pairs of figures that agree, differ, or of which a text corrects one", columns, compared.map(row)));
  else made.append(element("p", {}, "No two figures of this selection agree or differ."));
  if (others.length) {
    const count = others.length === 1 ? "1 pair that cannot be compared" : `${others.length} pairs that cannot be compared`;
    made.append(element("details", {}, element("summary", {}, `${count}, with the reasons`), table("Pairs of figures that cannot be compared", columns, others.map(row))));
  }
  return made;
}
