/** The filters: what is shown of the picture, by firmness, step of justice, voice, kind, place, time and document. */

import { byId, element, name } from "../dom.js";
import { counted, FIELDS, NAMES } from "./filters.js";
import { spaced } from "./legend.js";
import { current, step } from "./steps.js";

/** @typedef {import("./filters.js").Picture} Picture */

/** Which groups of filters are open; it outlasts a new picture. */
const open = new Set(["modality"]);

/**
 * Show the filters that a picture has values for.
 * @param {HTMLElement} place
 * @param {Picture} picture
 */
export function showFilters(place, picture) {
  const focused = document.activeElement?.id;
  const groups = FIELDS.map(({ field, name: title, of }) => group(field, title, counted(picture, of)));
  const labels = new Map();
  for (const node of picture.nodes) labels.set(node.label, (labels.get(node.label) ?? 0) + 1);
  groups.push(group("label", NAMES.label, [...labels].sort((a, b) => b[1] - a[1])));
  const remarks = ["denied", "needed", "assessed"].map((what) => /** @type {[string, number]} */ ([what, picture.remarks.filter((one) => one.what === what).length]));
  groups.push(group("remark", NAMES.remark, remarks));
  place.replaceChildren(...groups.filter((one) => one !== null), period(picture));
  if (focused && focused.startsWith("filter")) document.getElementById(focused)?.focus();
}

/**
 * A group of values, each with how many lines have it and whether it is shown.
 * @param {string} field
 * @param {string} title
 * @param {[string, number][]} values
 */
function group(field, title, values) {
  const hidden = current().hidden[field] ?? [];
  if (values.length < 2 && !hidden.length && field !== "remark") return null;
  const boxes = values.map(([value, count], index) => {
    const id = `filter-${field}-${index}`;
    const box = element("input", { type: "checkbox", id, checked: !hidden.includes(value) });
    box.addEventListener("change", () => {
      const others = (current().hidden[field] ?? []).filter((one) => one !== value);
      const now = box.checked ? others : [...others, value];
      step({ hidden: { ...current().hidden, [field]: now } }, `${title}: “${spaced(value)}” is ${box.checked ? "shown" : "hidden"}`);
    });
    return element("li", {}, box, element("label", { for: id }, name(field === "document" || field === "voice" ? value : spaced(value)), " ", element("span", { class: "faint" }, count.toLocaleString("en"))));
  });
  const off = values.filter(([value]) => hidden.includes(value)).length;
  const made = element("details", { open: open.has(field) }, element("summary", { id: `filter-${field}` }, title, off ? ` (${off} hidden)` : ""), element("ul", {}, ...boxes));
  made.addEventListener("toggle", () => (made.open ? open.add(field) : open.delete(field)));
  return made;
}

/**
 * The selected period, which also applies to searches, questions, paths and routes.
 * @param {Picture} picture
 */
function period({ years, lines }) {
  const view = current();
  const chosen = [view.from, view.to].filter((day) => day).map((day) => Number(day.slice(0, 4)));
  if (!years && !chosen.length) return element("p", { class: "faint" }, lines.length ? "No line has a period with days." : "");
  const [first, last] = [Math.min(...(years ?? chosen), ...chosen), Math.max(...(years ?? chosen), ...chosen)];
  const at = { from: view.from ? Number(view.from.slice(0, 4)) : first, to: view.to ? Number(view.to.slice(0, 4)) : last };
  const slider = (/** @type {"from" | "to"} */ end, /** @type {string} */ title) => {
    const id = `filter-${end}`;
    const field = element("input", { type: "range", id, min: first, max: last, step: 1, value: at[end] });
    const says = element("output", { for: id }, String(at[end]));
    field.addEventListener("input", () => (says.textContent = field.value));
    field.addEventListener("change", () => {
      const year = Number(field.value);
      const from = end === "from" ? year : Math.min(at.from, year);
      const to = end === "to" ? year : Math.max(at.to, year);
      step({ from: from > first ? `${from}-01-01` : "", to: to < last ? `${to}-12-31` : "" }, `The period is ${from} to ${to}`);
    });
    return element("p", {}, element("label", { for: id }, title), field, " ", says);
  };
  const legend = element("legend", {}, "Period that overlaps");
  return element("fieldset", {}, legend, slider("from", "From"), slider("to", "To"));
}

/**
 * The choice of documents, by country, year and title. It applies to searches, pictures, questions and paths.
 * @param {any[]} documents
 */
export function showSelection(documents) {
  const place = byId("selection", HTMLElement);
  const focused = document.activeElement?.id;
  const chosen = current().selection;
  const field = (/** @type {"country" | "year" | "document"} */ key, /** @type {string} */ title, /** @type {(document: any) => string} */ of, /** @type {(document: any) => string} */ says) => {
    const values = new Map(documents.filter((one) => one[key === "document" ? "id" : key] !== null).map((one) => [of(one), says(one)]));
    const boxes = [...values].sort().map(([value, words], index) => {
      const id = `select-${key}-${index}`;
      const box = element("input", { type: "checkbox", id, checked: chosen[key].includes(value) });
      box.addEventListener("change", () => {
        const others = current().selection[key].filter((one) => one !== value);
        const now = box.checked ? [...others, value] : others;
        step({ selection: { ...current().selection, [key]: now } }, now.length ? `${title}: ${now.join(", ")}` : `${title}: all`);
      });
      return element("li", {}, box, element("label", { for: id }, name(words)));
    });
    return element("fieldset", {}, element("legend", {}, title), element("ul", {}, ...boxes));
  };
  const says = [...chosen.country, ...chosen.year, ...chosen.document].join(", ") || "all";
  const was = place.querySelector("details")?.open ?? false;
  place.replaceChildren(
    element("details", { open: was }, element("summary", {}, `Documents: ${says}`),
      field("country", "Country", (one) => one.country, (one) => one.country),
      field("year", "Year of the report", (one) => String(one.year), (one) => String(one.year)),
      field("document", "Document", (one) => one.id, (one) => one.title)),
  );
  if (focused?.startsWith("select-")) document.getElementById(focused)?.focus();
}
