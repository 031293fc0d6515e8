/** The controls that choose what is compared; their state stands in the page's address. */

import { address } from "../api.js";
import { byId, element } from "../dom.js";
import { selectionOf, SEVERAL, SINGLE } from "./state.js";
import { capital, country, spaced } from "./words.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./types.js").Source} Source */

const form = byId("choice", HTMLFormElement);

/**
 * Show the choices that the loaded documents offer, as a state has them.
 * @param {Source[]} sources
 * @param {string[]} stages
 * @param {State} state
 */
export function show(sources, stages, state) {
  /** @type {Record<string, [string, string][]>} */
  const choices = {
    country: unique(sources.map(({ country: code }) => code ?? "")).map((code) => [code, country(code)]),
    year: unique(sources.map(({ year }) => String(year))).map((year) => [year, year]),
    publisher: unique(sources.map(({ publisher }) => publisher)).map((name) => [name, name]),
    document: sources.map(({ id, title }) => [id, title]),
  };
  for (const name of SEVERAL) {
    const given = /** @type {string[]} */ (state[name]);
    const box = byId(`choice-${name}`, HTMLElement);
    const missing = given.filter((value) => !choices[name].some(([known]) => known === value));
    const shown = [...choices[name], ...missing.map((value) => /** @type {[string, string]} */ ([value, value]))];
    box.replaceChildren(...shown.filter(([value]) => value).map(([value, words]) => choice(name, value, words, given.includes(value))));
    const summary = form.querySelector(`[data-chosen="${name}"]`);
    if (summary) summary.textContent = given.length ? `${given.length} chosen` : "all";
  }
  const stage = byId("stage", HTMLSelectElement);
  stage.replaceChildren(new Option("all stages", ""), ...stages.map((name) => new Option(capital(spaced(name)), name)));
  stage.value = String(state.stage);
  for (const name of ["period_from", "period_to"]) byId(name, HTMLInputElement).value = String(state[name]);
  byId("infer_period", HTMLInputElement).checked = state.infer_period === "true";
  byId("report", HTMLAnchorElement).href = address("/v1/report", selectionOf(state));
  for (const link of document.querySelectorAll("a[data-table]")) {
    const path = `/v1/${link.getAttribute("data-table")}`;
    link.setAttribute("href", address(path, { ...state, format: link.getAttribute("data-format") ?? "csv" }));
  }
}

/** The most statements that a dossier may be asked for. */
const MANY = 300;

/**
 * Let the link to the dossier have the statements of these figures; without any, or with too many, there is none.
 * @param {import("./types.js").Figure[]} figures
 * @param {State} state
 */
export function handOver(figures, state) {
  const statement = unique(figures.flatMap((figure) => figure.statements));
  const link = byId("dossier", HTMLAnchorElement);
  link.hidden = !statement.length || statement.length > MANY;
  link.href = address("/v1/dossier", { ...selectionOf(state), statement });
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} words
 * @param {boolean} checked
 */
function choice(name, value, words, checked) {
  const box = element("input", { type: "checkbox", name, value, checked });
  return element("label", {}, box, " ", element("bdi", {}, words));
}

/** @param {string[]} values */
function unique(values) {
  return [...new Set(values)].sort();
}

/**
 * The state that the controls show now.
 * @returns {State}
 */
function chosen() {
  const given = new FormData(form);
  /** @type {State} */
  const state = {};
  for (const name of SEVERAL) state[name] = given.getAll(name).map(String);
  for (const name of SINGLE) state[name] = String(given.get(name) ?? "");
  return state;
}

/**
 * Call a function whenever the controls change, once the new state stands in the address.
 * @param {() => void} then
 */
export function watch(then) {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    history.pushState(null, "", address(location.pathname, chosen()));
    then();
  });
  addEventListener("popstate", then);
}
