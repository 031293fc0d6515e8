/** Compare: countries and years side by side, each figure a click or a key away from its sentence. */

import { ask, Problem } from "../api.js";
import { byId, element } from "../dom.js";
import { charts } from "./charts.js";
import * as controls from "./controls.js";
import * as evidence from "./evidence.js";
import { agreement, undated } from "./lists.js";
import { legend } from "./marks.js";
import { show as chart } from "./panels.js";
import { read } from "./read.js";
import { stateOf } from "./state.js";
import { capital, country, spaced } from "./words.js";

/** @typedef {import("./types.js").Context} Context */
/** @typedef {import("./types.js").Figure} Figure */

const status = byId("status", HTMLElement);
const stages = byId("stages", HTMLElement);
const aside = byId("evidence", HTMLElement);
const words = byId("evidence-words", HTMLElement);

/** @type {HTMLElement | undefined} */
let opener;
let running = new AbortController();
let revision = -1;
/** @type {Map<string, import("./types.js").Pair[]>} */
let pairsOf = new Map();

/** Show what the address names; a newer call ends an older one. */
async function load() {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const state = stateOf(location.search);
  status.className = "";
  status.textContent = "Reading …";
  close();
  try {
    const [documents, vocabulary] = await Promise.all([
      ask("/v1/documents", { limit: 1000, evidence: false }, signal),
      ask("/v1/vocabulary", {}, signal),
    ]);
    const known = vocabulary.data.stages;
    const order = Object.keys(known); // in the order of the flow, exits last
    controls.show(documents.data, order, state);
    const answers = await read(state, signal);
    if (answers.revision !== revision) evidence.forget();
    revision = answers.revision;
    pairsOf = byFigure(answers.pairs);
    controls.handOver([...answers.figures.values()], state);
    draw({ answers, vocabulary: vocabulary.data, pairsOf, show }, order);
  } catch (problem) {
    if (signal.aborted) return;
    stages.replaceChildren();
    status.className = "fault";
    if (!(problem instanceof Problem)) throw problem;
    status.textContent = `${problem.message} ${problem.todo}`;
  }
}

/**
 * The pairs that each figure is in.
 * @param {import("./types.js").Pair[]} pairs
 */
function byFigure(pairs) {
  /** @type {Map<string, import("./types.js").Pair[]>} */
  const found = new Map();
  for (const pair of pairs) {
    for (const { id } of [pair.first, pair.second]) found.set(id, [...(found.get(id) ?? []), pair]);
  }
  return found;
}

/**
 * @param {Context} context
 * @param {string[]} order names of the stages, in the order of the case flow
 */
function draw(context, order) {
  const { answers } = context;
  const figures = [...answers.figures.values()];
  const countries = [...new Set(figures.map((figure) => figure.country ?? ""))].sort();
  const drawn = new Set(answers.cells.map((cell) => cell.figure));
  const made = charts(answers.cells);
  const parts = [];
  for (const stage of order) {
    const own = made.filter((each) => each.stage === stage);
    const rest = figures.filter((figure) => figure.stage === stage && !figure.part && !drawn.has(figure.id));
    if (!own.length && !rest.length) continue;
    const id = `stage-${stage}`;
    const section = element("section", { "aria-labelledby": id }, element("h2", { id }, capital(spaced(stage))));
    section.append(...own.map((each) => chart(each, countries, context)));
    if (rest.length) section.append(undated(stage, rest, context));
    parts.push(section);
  }
  if (parts.length) parts.unshift(legend(), element("p", {}, answers.interpretations.trend));
  stages.replaceChildren(...parts, agreement(context));
  const incomplete = answers.incomplete.map((id) => ` ${id} is not completely loaded.`).join("");
  const notes = `${incomplete}${answers.leftOut && ` ${answers.leftOut}`}`;
  const many = figures.length === 1 ? "1 figure or silence" : `${figures.length} figures and silences`;
  status.textContent = figures.length
    ? `${many} of ${countries.map(country).join(", ")}; revision ${answers.revision} of the graph.${notes}`
    : `No document of this selection gives a figure or a silence; that means neither no nor zero.${notes}`;
}

/**
 * Show the sentence of a figure, beside the picture.
 * @param {Figure} figure
 * @param {HTMLElement} from the button that was pressed, which gets the focus back
 */
function show(figure, from) {
  document.querySelectorAll("[aria-expanded]").forEach((each) => each.removeAttribute("aria-expanded"));
  opener = from;
  from.setAttribute("aria-expanded", "true");
  words.replaceChildren(element("p", {}, "Reading …"));
  aside.hidden = false;
  document.body.classList.add("with-evidence");
  aside.focus();
  void evidence.fill(words, figure, pairsOf.get(figure.id) ?? []);
}

/** Close the evidence, and give the focus back. */
function close() {
  if (aside.hidden) return;
  aside.hidden = true;
  document.body.classList.remove("with-evidence");
  opener?.removeAttribute("aria-expanded");
  if (opener?.isConnected) opener.focus();
}

byId("evidence-close", HTMLButtonElement).addEventListener("click", close);
addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
});
controls.watch(() => void load());
void load();
