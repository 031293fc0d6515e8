/** Small parts that the review's pages are built of. */
import { element } from "../dom.js";

/**
 * @param {string} text
 * @param {() => void} act
 * @param {Record<string, string | boolean | number | undefined>} [attributes]
 */
export function button(text, act, attributes = {}) {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
}

/** A button that a key presses too, with the key on it. @param {string} text @param {string} key @param {() => void} act */
export function keyed(text, key, act) {
  const made = button("", act, { "aria-keyshortcuts": key || undefined });
  made.append(text);
  if (key) made.append(" ", element("kbd", { "aria-hidden": "true" }, key));
  return made;
}

/** Words of the source: in their own direction and language. @param {string} text @param {string} [language] */
export function quoted(text, language) {
  return element("bdi", { dir: "auto", lang: language }, text);
}

/** @param {string} word A term of the vocabulary. */
export function spaced(word) {
  return word.replaceAll("_", " ");
}

const FIELDS = /** @type {Record<string, string>} */ ({
  predicate: "What happened",
  status: "Status of the figure",
  bounds: "How many",
  stated: "Stated figure, which is only rough",
  unit: "What is counted",
  limits: "Limits of the count",
  voice: "Who says so",
  modality: "How firmly",
  polarity: "Affirmed or denied",
  standing: "Step of justice",
  note: "Other reading",
});

/** The name of a field of a statement, as the form has it; a role has its own. @param {string} field */
export function fieldName(field) {
  return FIELDS[field] ?? spaced(field);
}

/** @param {number} count @param {string} noun @param {string} [plural] */
export function counted(count, noun, plural = `${noun}s`) {
  return `${count} ${count === 1 ? noun : plural}`;
}

let numbers = 0;

/** A new id for an element. */
export function freshId() {
  numbers += 1;
  return `review-${numbers}`;
}

const FOCUSABLE = "button, a[href], input, select, [tabindex]";

/**
 * Draw a part of the page anew, and leave the focus where it was: on the element with the same words, or else in the
 * same place.
 * @param {HTMLElement} part
 * @param {() => void} draw
 */
export function keepFocus(part, draw) {
  const active = document.activeElement;
  const place = active && part.contains(active) ? [...part.querySelectorAll(FOCUSABLE)].indexOf(active) : -1;
  const words = active?.textContent;
  draw();
  if (place < 0) return;
  const now = [...part.querySelectorAll(FOCUSABLE)];
  const same = now[place]?.textContent === words ? now[place] : (now.find((one) => one.textContent === words) ?? now[place]);
  if (same instanceof HTMLElement) same.focus({ preventScroll: true });
}
