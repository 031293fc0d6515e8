/** Who accuses whom of what, and how firmly: what sentences say against institutions and officials. */

import { address, ask } from "../api.js";
import { byId } from "../dom.js";
import { answerTable, faultOf } from "./answer.js";
import { selected } from "./data.js";
import { current } from "./steps.js";

const PATH = "/v1/exposure";
const MOST = 1000;
const QUERY = {
  name: "exposure",
  title: "Who accuses whom of what, and how firmly?",
  columns: ["accuser", "accused", "phrase", "modality", "polarity", "standing", "country", "others", "member", "note", "document", "sentence"].map((name) => ({ name })),
};

/** @param {import("./answer.js").Does} does */
export function installAccusations(does) {
  const answer = byId("answer", HTMLElement);
  byId("accusations", HTMLFormElement).addEventListener("submit", async (event) => {
    event.preventDefault();
    answer.replaceChildren("Asking …");
    const chosen = selected(current());
    try {
      answer.replaceChildren(...answerTable(QUERY, await page(""), page, address(PATH, { ...chosen, format: "csv" }), does));
    } catch (error) {
      answer.replaceChildren(...faultOf(QUERY, error));
      does.problem(error);
    }
    answer.focus();

    /** @param {string} cursor */
    async function page(cursor) {
      const read = await ask(PATH, { ...chosen, limit: MOST, total: true, cursor });
      return { ...read, data: { ...read.data, rows: read.data.rows.map((/** @type {any} */ row) => rowOf(row, read.evidence ?? {})) } };
    }
  });
}

/** @param {any} row @param {any} evidence */
function rowOf(row, evidence) {
  const said = evidence.find((/** @type {any} */ one) => one.id === row.statement);
  return {
    ...row,
    accuser: said?.voice_name ?? row.voice,
    accused: row.institution?.name ?? "no institution or official",
    others: row.others.map((/** @type {any} */ other) => other.name),
    member: row.member?.name ?? "",
    statements: [row.statement],
  };
}
