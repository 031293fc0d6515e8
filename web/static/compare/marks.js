/** The marks of a chart: what one figure tells of a country in a period. Each mark but a gap opens its sentence. */

import { element } from "../dom.js";
import { country, period, spaced, speaker, told } from "./words.js";

/** @typedef {import("./types.js").Cell} Cell */
/** @typedef {import("./types.js").Context} Context */

/**
 * A mark, as high as the count of its cell.
 * @param {Cell} cell
 * @param {number} top the count that fills the height of the panel
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function mark(cell, top, context) {
  const figure = cell.figure ? context.answers.figures.get(cell.figure) : undefined;
  const text = told(cell, figure);
  const bar = element("span", { class: "bar", "aria-hidden": "true" });
  if (!figure) return element("span", { class: "mark gap" }, bar, element("span", { class: "told" }, text));
  const differs = (context.pairsOf.get(figure.id) ?? []).some((pair) => pair.result === "differ");
  const made = element(
    "button",
    {
      type: "button",
      class: ["mark", cell.tells, cell.modality ?? "", openness(cell), differs ? "differs" : ""].join(" ").trim(),
      "aria-label": label(cell, figure, text, differs),
      "data-figure": figure.id,
      tabindex: -1,
    },
    bar,
    element("span", { class: "told", dir: "auto" }, text),
  );
  if (differs) made.append(element("span", { class: "differ" }, "≠"));
  made.style.setProperty("--lower", String((cell.lower ?? 0) / top));
  made.style.setProperty("--upper", String((cell.upper ?? cell.lower ?? 0) / top));
  made.addEventListener("click", () => context.show(figure, made));
  return made;
}

/** @param {Cell} cell */
function openness(cell) {
  if (cell.tells !== "count") return "";
  if (cell.upper === null) return "open";
  return cell.lower === cell.upper ? "" : "range";
}

/**
 * What a screen reader says of a mark: the figure in the words of the API, how firmly, who says so, and where.
 * @param {Cell} cell
 * @param {import("./types.js").Figure} figure
 * @param {string} text
 * @param {boolean} differs
 */
function label(cell, figure, text, differs) {
  const firmness = `${cell.modality}, said by ${speaker(cell.voice)}`;
  const inferred = cell.inferred ? " (period taken from the report)" : "";
  const parts = [`${country(cell.country)}, ${period(cell)}${inferred}: ${text}`, figure.phrase, firmness, figure.title];
  if (differs) parts.push("another source gives a different figure");
  return parts.join("; ");
}

/**
 * The words for what marks look like.
 * @returns {HTMLElement}
 */
export function legend() {
  const samples = [
    ["count asserted", "a count; darker up to its lower bound, hatched up to its upper bound"],
    ["count asserted open", "a count whose upper bound is open"],
    ["count alleged", "hedged: a dashed edge is reported, alleged or possible, as its words say"],
    ["zero", "a count of zero"],
    ["silence", "a silence: a source says that no figure was given"],
    ["gap", "a gap: no document gives a figure"],
    ["suppressed", "suppressed: a small number of a table of records is not shown"],
    ["differs", "≠ another source gives a different figure of the same thing"],
  ];
  const items = samples.map(([kind, words]) =>
    element(
      "li",
      {},
      element("span", { class: `mark sample ${kind}`, "aria-hidden": "true" }, element("span", { class: "bar" }),
        ...(kind === "differs" ? [element("span", { class: "differ" }, "≠")] : [])),
      ` ${spaced(words)}`,
    ),
  );
  return element("ul", { class: "legend", "aria-label": "What the marks mean" }, ...items);
}
