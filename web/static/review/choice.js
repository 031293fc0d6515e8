/** Fields of the form: a choice of terms with what each does not say, figures, days, and lines of text. */
import { element } from "../dom.js";
import { freshId, spaced } from "./parts.js";

const LACKS = "vocabulary lacks";

/**
 * A choice among terms. Its last option says that the vocabulary lacks a word, and asks for the sentence's own.
 *
 * @param {string} label
 * @param {{value: string, definition?: string, does_not_say?: string, reads?: string, family?: string}[]} terms
 * @param {string|null|undefined} value
 * @param {{none?: string, lacks?: boolean, changed?: (value: string) => void}} [options] `none`: what no choice is called
 */
export function choice(label, terms, value, options = {}) {
  const [id, help, own] = [freshId(), freshId(), freshId()];
  const select = element("select", { id, "aria-describedby": help });
  if (options.none !== undefined) select.append(element("option", { value: "" }, options.none));
  /** @type {Map<string, HTMLOptGroupElement>} */
  const groups = new Map();
  for (const term of terms) {
    const option = element("option", { value: term.value }, term.reads ? `${term.reads} (${term.value})` : spaced(term.value));
    if (term.family && !groups.has(term.family)) {
      const group = element("optgroup", { label: term.family });
      groups.set(term.family, group);
      select.append(group);
    }
    (groups.get(term.family ?? "") ?? select).append(option);
  }
  if (options.lacks) select.append(element("option", { value: LACKS }, "The vocabulary lacks a word for this"));
  select.value = value ?? "";
  const said = element("span", { id: help, class: "not-said" });
  const words = element("input", { id: own, type: "text", maxlength: "500" });
  const lacking = element("span", { class: "lacking" }, element("label", { for: own }, "What the sentence says"), words);
  const show = () => {
    const term = terms.find((one) => one.value === select.value);
    said.textContent = term ? `${term.definition ?? ""} Does not say: ${term.does_not_say ?? ""}` : "";
    lacking.hidden = select.value !== LACKS;
  };
  show();
  select.addEventListener("change", () => {
    show();
    options.changed?.(select.value === LACKS ? "" : select.value);
  });
  return {
    node: element("div", { class: "field" }, element("label", { for: id }, label), select, said, lacking),
    select,
    get: () => (select.value === LACKS ? "" : select.value),
    lacks: () => (select.value === LACKS ? words.value.trim() || label : ""),
  };
}

/**
 * A field that is typed into.
 * @param {string} label
 * @param {string|number|null|undefined} value
 * @param {Record<string, string | boolean | number | undefined>} [attributes]
 */
export function line(label, value, attributes = {}) {
  const id = freshId();
  const input = element("input", { id, type: "text", ...attributes });
  input.value = value === null || value === undefined ? "" : String(value);
  return {
    node: element("div", { class: "field" }, element("label", { for: id }, label), input),
    input,
    get: () => input.value.trim(),
  };
}

/** A whole number, or nothing. @param {string} label @param {number|null|undefined} value */
export function figure(label, value) {
  const made = line(label, value, { inputmode: "numeric", size: "8", autocomplete: "off" });
  return { ...made, get: () => (made.get() === "" ? null : Number(made.get().replace(/[\s,.']/g, ""))) };
}

/**
 * A figure that may have decimals, behind a point.
 * @param {string} label
 * @param {number | null | undefined} value
 */
export function decimal(label, value) {
  const made = line(label, value, { inputmode: "decimal", size: "8", autocomplete: "off" });
  return { ...made, get: () => (made.get() === "" ? null : Number(made.get().replace(/[\s,']/g, ""))) };
}

/**
 * Several terms, each with a box to check.
 * @param {string} label
 * @param {{value: string, does_not_say?: string}[]} terms
 * @param {string[]} values
 */
export function several(label, terms, values) {
  const boxes = terms.map((term) => {
    const box = element("input", { type: "checkbox", id: freshId(), value: term.value });
    box.checked = values.includes(term.value);
    return box;
  });
  const rows = boxes.map((box) => element("span", { class: "box" }, box, " ", element("label", { for: box.id }, spaced(box.value))));
  return {
    node: element("fieldset", {}, element("legend", {}, label), ...rows),
    get: () => boxes.filter((box) => box.checked).map((box) => box.value),
  };
}
