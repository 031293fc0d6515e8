/** Tables of records at size: outcomes by stage, losses by desk, and for those who may, units and courts. */

import { ask } from "../api.js";
import { byId, element, name } from "../dom.js";
import { allDocuments, selected } from "./data.js";
import { spaced } from "./legend.js";
import { current } from "./steps.js";

const DESKS = ["Institution", "Court", "OfficialGroup"];

/**
 * @param {{add: (entities: {id: string, name: string}[], said: string) => void, problem: (error: unknown) => void}} does
 */
export function installRecords(does) {
  const place = byId("records", HTMLDetailsElement);
  const content = byId("records-shown", HTMLElement);
  place.addEventListener("toggle", async () => {
    if (!place.open) return;
    content.replaceChildren("Counting …");
    try {
      content.replaceChildren(...(await tables()));
    } catch (error) {
      content.replaceChildren();
      does.problem(error);
    }
  });

  /** @returns {Promise<(string | HTMLElement)[]>} */
  async function tables() {
    const asked = { limit: 1000, evidence: false, ...selected(current()) };
    const [flow, losses, documents] = await Promise.all([ask("/v1/flow", asked), ask("/v1/losses", asked), allDocuments()]);
    const counts = flow.data.rows.filter((/** @type {any} */ row) => row.basis === "records" && !row.cohort);
    const lost = losses.data.rows.filter((/** @type {any} */ row) => row.basis === "records");
    const ids = [...new Set(counts.map((/** @type {any} */ row) => row.document))];
    if (!ids.length) return ["No table of records is loaded, or nothing of one is shown to you."];
    const shown = new Set(documents.map((one) => one.id));
    return Promise.all(ids.map(async (id) => {
      const own = counts.filter((/** @type {any} */ row) => row.document === id);
      const desks = lost.filter((/** @type {any} */ row) => row.document === id && row.desks.length);
      return element(
        "section",
        {},
        element("h2", {}, name(documents.find((one) => one.id === id)?.title ?? id)),
        table("Outcomes", own.map((/** @type {any} */ row) => [element("bdi", {}, row.phrase), cases(row)])),
        desks.length ? table("Losses by desk", desks.map((/** @type {any} */ row) => [element("span", {}, name(row.desks.map((/** @type {any} */ desk) => desk.name).join(", ")), `: ${row.phrase}`), cases(row)])) : "",
        ...(shown.has(id) ? await units(id) : []),
      );
    }));
  }

  /** @param {string} document @returns {Promise<HTMLElement[]>} */
  async function units(document) {
    const answers = await Promise.all(DESKS.map((label) => ask("/v1/entities", { document, label, limit: 100, total: true, evidence: false })));
    return answers.flatMap((answer, index) => {
      if (!answer.data.length) return [];
      const rows = [...answer.data].sort((a, b) => b.links - a.links).map((entity) => {
        const draws = element("button", { type: "button", class: "hit" }, name(entity.name));
        draws.addEventListener("click", () => does.add([entity], `“${entity.name}” is in the picture; its cases can be drawn by type`));
        return [draws, entity.links.toLocaleString("en")];
      });
      return [table(`${spaced(DESKS[index])}: ${rows.length} of ${answer.meta.total}, by number of links`, rows)];
    });
  }
}

/**
 * The number of cases of a row, in words: a count below the threshold is withheld, which is not zero.
 * @param {any} row
 */
function cases(row) {
  const { lower, upper } = row.interval;
  const withheld = row.statuses?.includes("suppressed") || row.status === "suppressed";
  if (withheld) return "withheld: too few to publish";
  if (upper === null) return `${lower.toLocaleString("en")} or more`;
  return lower === upper ? lower.toLocaleString("en") : `${lower.toLocaleString("en")} to ${upper.toLocaleString("en")}`;
}

/** @param {string} caption @param {(string | Node)[][]} rows */
function table(caption, rows) {
  const body = rows.map(([first, ...others]) => element("tr", {}, element("th", { scope: "row" }, first), ...others.map((cell) => element("td", {}, cell))));
  return element("table", {}, element("caption", {}, caption), element("tbody", {}, ...body));
}
