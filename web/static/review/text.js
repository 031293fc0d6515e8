/**
 * Draws the text on the left: sentences with their numbers, and marks for what was proposed, decided and left out.
 *
 * Offsets of the API count Unicode code points; strings of the browser count UTF-16 units.
 */
import { element } from "../dom.js";

/** @typedef {import("./types.js").Sentence} Sentence */
/** @typedef {{start: number, end: number, kind: string, title: string}} Span */

/** @param {string} text @param {number} start @param {number} end Offsets in code points. */
export function part(text, start, end) {
  return Array.from(text).slice(start, end).join("");
}

/**
 * The places of a quote in a text.
 *
 * @param {string} text
 * @param {string} quote
 * @returns {number[]} Offsets in code points.
 */
export function places(text, quote) {
  const found = [];
  for (let at = text.indexOf(quote); quote && at >= 0; at = text.indexOf(quote, at + 1)) {
    found.push(Array.from(text.slice(0, at)).length);
  }
  return found;
}

/**
 * What is marked in a sentence.
 *
 * @param {import("./store.js").Store} store
 * @param {Sentence} sentence
 * @returns {Span[]}
 */
function spans(store, sentence) {
  const current = store.current();
  /** @type {Span[]} */
  const found = [];
  for (const item of store.state.items) {
    if (item.sentence !== sentence.number) continue;
    const [start, end] = item.anchor;
    found.push({ start, end, kind: `state-${item.state}`, title: `${item.said}: ${item.state}` });
  }
  for (const words of store.state.words) {
    if (words.sentence !== sentence.number || words.covered) continue;
    const kind = words.open ? "uncovered" : "aside";
    const title = words.open ? "No statement covers this." : `Set aside: ${words.reason}`;
    found.push({ start: words.start, end: words.end, kind, title });
  }
  for (const words of store.state.set_aside) {
    if (words.sentence !== sentence.number) continue;
    found.push({ start: words.start, end: words.end, kind: "aside", title: `Set aside by a rule: ${words.reason}` });
  }
  if (current?.kind === "item" && current.item.sentence === sentence.number) {
    const item = current.item;
    found.push({ start: item.start, end: item.end, kind: "quote", title: "" });
    for (const field of item.fields)
      for (const [start, end] of field.cues) found.push({ start, end, kind: "cue", title: "" });
    found.push({ start: item.anchor[0], end: item.anchor[1], kind: "anchor", title: "" });
  }
  if (current?.kind === "words" && current.words.sentence === sentence.number)
    found.push({ start: current.words.start, end: current.words.end, kind: "anchor", title: "" });
  return found;
}

/**
 * A sentence as pieces, each with the marks that it has.
 *
 * @param {Sentence} sentence
 * @param {Span[]} marked
 */
function pieces(sentence, marked) {
  const points = Array.from(sentence.text);
  const inside = marked
    .map((span) => ({ ...span, start: span.start - sentence.start, end: span.end - sentence.start }))
    .filter((span) => span.start < points.length && span.end > 0);
  const cuts = new Set([0, points.length]);
  for (const span of inside) {
    cuts.add(Math.max(span.start, 0));
    cuts.add(Math.min(span.end, points.length));
  }
  const ends = [...cuts].sort((one, other) => one - other);
  return ends.slice(0, -1).map((start, index) => {
    const end = ends[index + 1] ?? points.length;
    const over = inside.filter((span) => span.start < end && start < span.end);
    const text = points.slice(start, end).join("");
    if (!over.length) return text;
    const title = over.map((span) => span.title).find(Boolean);
    const kinds = [...new Set(over.map((span) => span.kind))].join(" ");
    return element(over.some((span) => span.kind === "quote") ? "mark" : "span", { class: kinds, title }, text);
  });
}

/**
 * @param {HTMLElement} list The ordered list of sentences.
 * @param {import("./store.js").Store} store
 * @param {(sentence: number) => void} go
 */
export function drawText(list, store, go) {
  const { sentences, language, words, items } = store.state;
  const rows = sentences.map((sentence) => {
    const here = sentence.number === store.sentence;
    const open =
      sentence.unseen ||
      items.some((item) => item.sentence === sentence.number && item.state === "open") ||
      words.some((one) => one.sentence === sentence.number && one.open);
    const name = `Sentence ${sentence.number}${open ? ", something is open" : ""}`;
    const number = element(
      "button",
      {
        type: "button",
        class: "number",
        tabindex: here ? "0" : "-1",
        "aria-current": here ? "true" : undefined,
        "aria-label": name,
      },
      String(sentence.number),
    );
    if (open) number.append(element("span", { class: "dot", "aria-hidden": "true" }, "•"));
    number.addEventListener("click", () => go(sentence.number));
    const text = element(
      "span",
      { class: "sentence", dir: "auto", lang: language },
      ...pieces(sentence, sentence.unseen ? [] : spans(store, sentence)),
    );
    text.addEventListener("click", () => {
      if (document.getSelection()?.isCollapsed) go(sentence.number);
    });
    const kind = [here ? "here" : "", sentence.paragraph ? "paragraph" : ""].join(" ").trim();
    return element("li", { class: kind || undefined, "data-sentence": sentence.number }, number, text);
  });
  list.replaceChildren(...rows);
}

/** The selected words, if they lie in one sentence. @returns {{sentence: number, quote: string}|null} */
export function selection() {
  const chosen = document.getSelection();
  const words = chosen?.toString().trim() ?? "";
  if (!chosen || !words || !chosen.anchorNode || !chosen.focusNode) return null;
  const [first, last] = [chosen.anchorNode, chosen.focusNode].map((node) =>
    (node instanceof Element ? node : node.parentElement)?.closest(".sentence")?.closest("li"),
  );
  if (!first || first !== last) return null;
  return { sentence: Number(first.getAttribute("data-sentence")), quote: words };
}
