/** What the page has from the API: the picture of the view as it is, and what is asked for beside it. */

import { ask, send } from "../api.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./filters.js").Picture} Picture */
/** @typedef {{entity: string, type?: string, kind?: string, direction?: string, limit?: number}} Expansion */

export const DRAWN = 300;
export const MOST = 2000;
/** The days that the API takes for no limit. */
const FIRST = "1900-01-01";
const LAST = "2200-12-31";

/**
 * The picture of a view, with the next neighbours of an entity if that is asked for.
 * @param {View} view
 * @param {Expansion} [expand]
 * @param {AbortSignal} [signal]
 * @returns {Promise<{picture: Picture, revision: number, incomplete: string[], leftOut: string}>} with what its period leaves out, in words
 */
export async function draw(view, expand, signal) {
  const body = { nodes: view.nodes, ...selected(view), ...(expand ? { expand } : {}) };
  const answer = await send("/v1/picture", body, signal);
  return { picture: answer.data, revision: answer.revision, incomplete: answer.incomplete ?? [], leftOut: answer.left_out?.note ?? "" };
}

/**
 * The parameters by which a view selects documents and a period; those that are empty are left out.
 * @param {View} view
 * @returns {Record<string, string[]>}
 */
export function selected({ selection, from, to }) {
  const chosen = { ...selection, period: from || to ? [`${from || FIRST}/${to || LAST}`] : [] };
  return Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length));
}

/** @type {Promise<any[]> | undefined} */
let documents;

/** @returns {Promise<any[]>} the documents that may be seen */
export function allDocuments() {
  documents ??= ask("/v1/documents", { limit: 1000, evidence: false }).then((answer) => answer.data);
  return documents;
}
