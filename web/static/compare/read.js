/** Reads figures, agreement and trend of a state, all at one revision. */

import { ask } from "../api.js";
import { selectionOf } from "./state.js";

const TRIES = 3;

/**
 * All rows of a list, page by page.
 * @param {string} path
 * @param {Record<string, unknown>} parameters
 * @param {AbortSignal} signal
 * @returns {Promise<{rows: any[], interpretation: string, revision: number, incomplete: string[], leftOut: string}>}
 */
async function every(path, parameters, signal) {
  const rows = [];
  let cursor = "";
  for (;;) {
    /** @type {any} */
    const answer = await ask(path, { ...parameters, limit: 1000, cursor }, signal);
    rows.push(...answer.data.rows);
    if (!answer.next) {
      const { revision, incomplete } = answer;
      return { rows, interpretation: answer.data.interpretation, revision, incomplete, leftOut: answer.left_out?.note ?? "" };
    }
    cursor = answer.next;
  }
}

/**
 * The answers to the three questions, asked again while the graph changes between them.
 * @param {import("./state.js").State} state
 * @param {AbortSignal} signal
 * @returns {Promise<import("./types.js").Answers>}
 */
export async function read(state, signal) {
  const { stage, infer_period } = state;
  const parameters = { ...selectionOf(state), stage, infer_period, evidence: false };
  for (let tries = 1; ; tries += 1) {
    // One after the other: what the first reads is at hand for the others, which side by side would each read it.
    const figures = await every("/v1/figures", parameters, signal);
    const pairs = await every("/v1/agreement", parameters, signal);
    const cells = await every("/v1/trend", parameters, signal);
    const same = figures.revision === pairs.revision && pairs.revision === cells.revision;
    if (!same && tries < TRIES) continue;
    return {
      revision: cells.revision,
      incomplete: cells.incomplete,
      leftOut: figures.leftOut,
      cells: cells.rows,
      figures: new Map(figures.rows.map((figure) => [figure.id, figure])),
      pairs: pairs.rows,
      interpretations: {
        trend: cells.interpretation,
        figures: figures.interpretation,
        agreement: pairs.interpretation,
      },
    };
  }
}
