/** What is compared, as it stands in the page's address; the parameters are those of the API. */

/** The parameters that may have several values, and those that have one. */
export const SEVERAL = /** @type {const} */ (["country", "year", "publisher", "document"]);
export const SINGLE = /** @type {const} */ (["stage", "period_from", "period_to", "infer_period"]);

/** @typedef {Record<string, string | string[]>} State */

/**
 * The state that an address names.
 * @param {string} query for example `?country=KG&country=XE`
 * @returns {State}
 */
export function stateOf(query) {
  const given = new URLSearchParams(query);
  /** @type {State} */
  const state = {};
  for (const name of SEVERAL) state[name] = given.getAll(name);
  for (const name of SINGLE) state[name] = given.get(name) ?? "";
  return state;
}

/**
 * The part of a state that selects documents and a period, which every question takes.
 * @param {State} state
 * @returns {State}
 */
export function selectionOf(state) {
  return { ...Object.fromEntries(SEVERAL.map((name) => [name, state[name]])), period: periodOf(state) };
}

/** The first and the last day that a document may speak of, where a state names one end of the period alone. */
const [FIRST, LAST] = ["1900-01-01", "2200-12-31"];

/**
 * The period of a state as the API takes it, or none.
 * @param {State} state
 * @returns {string[]}
 */
function periodOf({ period_from: from, period_to: to }) {
  return from || to ? [`${from || FIRST}/${to || LAST}`] : [];
}
