/** Shows the sentence of a figure in its text, with the quoted words marked, beside the picture. */

import { ask, Problem } from "../api.js";
import { element } from "../dom.js";
import { periodKind, spaced, speaker } from "./words.js";

/** @typedef {import("./types.js").Figure} Figure */
/** @typedef {{number: number, start: number, end: number, text: string}} Sentence */

/** @type {Map<string, Promise<Map<number, Sentence>>>} */
const texts = new Map();

/**
 * The sentences of a document by number; read once.
 * @param {string} document
 * @returns {Promise<Map<number, Sentence>>}
 */
function sentences(document) {
  const known = texts.get(document);
  if (known) return known;
  const reading = readSentences(document);
  texts.set(document, reading);
  reading.catch(() => texts.delete(document));
  return reading;
}

/** @param {string} document */
async function readSentences(document) {
  const path = `/v1/documents/${encodeURIComponent(document)}/sentences`;
  /** @type {Map<number, Sentence>} */
  const found = new Map();
  let cursor = "";
  do {
    /** @type {any} */
    const answer = await ask(path, { fields: "number,start,end,text", evidence: false, limit: 1000, cursor });
    for (const sentence of answer.data) found.set(sentence.number, sentence);
    cursor = answer.next ?? "";
  } while (cursor);
  return found;
}

/** Forget the texts of an earlier revision. */
export function forget() {
  texts.clear();
}

/**
 * Fill an element with the evidence of a figure.
 * @param {HTMLElement} into
 * @param {Figure} figure
 * @param {import("./types.js").Pair[]} pairs those that the figure is in
 */
export async function fill(into, figure, pairs) {
  /** @type {HTMLElement[]} */
  const parts = [element("p", { class: "phrase", dir: "auto" }, figure.phrase)];
  try {
    for (const id of figure.statements) parts.push(...(await statement(id)));
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    parts.push(element("p", { class: "fault" }, `${problem.message} ${problem.todo}`));
  }
  if (figure.basis === "records") {
    parts.push(element("p", {}, "A rounded count of a table of records, whose rows are not shown, so that nobody can be singled out."));
  }
  parts.push(...pairs.map((pair) => comparison(pair, figure)));
  into.replaceChildren(...parts);
}

/**
 * A statement in its sentence, with the sentences before and after.
 * @param {string} id
 */
async function statement(id) {
  const { data } = await ask(`/v1/statements/${encodeURIComponent(id)}`, { evidence: false });
  const known = await sentences(data.document);
  const sentence = known.get(data.sentence);
  const text = element("p", { class: "text", dir: "auto" });
  if (sentence) {
    const points = [...sentence.text]; // offsets count code points, of which JavaScript's strings may take two units
    const [start, end] = [data.start - sentence.start, data.end - sentence.start];
    const [before, after] = [-1, 1].map((step) => known.get(data.sentence + step)?.text ?? "");
    text.append(
      element("span", { class: "faint" }, before),
      ` ${points.slice(0, start).join("")}`,
      element("mark", {}, points.slice(start, end).join("")),
      `${points.slice(end).join("")} `,
      element("span", { class: "faint" }, after),
    );
  } else text.append(element("q", {}, data.quote));
  const voice = data.entities[data.voice] ?? data.voice;
  const facts = [
    ["Who says so", speaker(voice)],
    ["How firmly", data.modality + (data.polarity === "denied" ? ", denied" : "")],
    ["How it was counted", data.status === "none" ? "" : spaced(data.status)],
    ["When", days(data.period)],
    ["Source", `${data.document}, sentence ${data.sentence}`],
    ["Other reading", data.note ?? ""],
    ["Who coded it", coder(data.provenance)],
  ];
  const list = element("dl", {});
  for (const [name, value] of facts) if (value) list.append(element("dt", {}, name), element("dd", { dir: "auto" }, value));
  return [text, list];
}

/**
 * Who proposed a statement, and who decided about it and when.
 * @param {{proposer: string, version: string | null, verdict: string, decided_by: string, decided_at: string} | null} provenance
 */
function coder(provenance) {
  if (!provenance) return "people, by hand";
  const { proposer, version, verdict, decided_by: by, decided_at: at } = provenance;
  const day = `on ${at.slice(0, 10)}`;
  if (proposer === "person") return `written by ${by} ${day}`;
  const source = proposer === "rules" ? "rules" : "the language model";
  const decided = by === "reader" ? "accepted as sure, without a person," : `${verdict === "accept" ? "accepted" : "changed"} by ${by}`;
  return `proposed by ${[source, version].filter(Boolean).join(" ")}; ${decided} ${day}`;
}

/** @param {{kind: string, start: string | null, end: string | null}} period */
function days({ kind, start, end }) {
  const dates = [start, end].filter(Boolean).join(" to ");
  return dates ? `${periodKind(kind)}, ${dates}` : periodKind(kind);
}

/**
 * How another source's figure compares.
 * @param {import("./types.js").Pair} pair
 * @param {Figure} figure
 */
function comparison(pair, figure) {
  const other = pair.first.id === figure.id ? pair.second : pair.first;
  const words = { differ: "Differs from", agree: "Agrees with", revised: "Corrected by a text, which differs from", not_comparable: "Not comparable with" }[pair.result];
  const reasons = pair.reasons.length ? ` Why: ${pair.reasons.join("; ")}.` : "";
  return element(
    "p",
    { class: `pair ${pair.result}` },
    element("strong", {}, words),
    ": ",
    element("bdi", {}, other.phrase),
    ` (${other.modality}, said by `,
    element("bdi", {}, speaker(other.voice)),
    "; ",
    element("bdi", {}, other.title),
    `).${reasons}`,
  );
}
