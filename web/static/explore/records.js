/** Tables of records at size: outcomes by stage, losses by desk, and for those who may, units and courts. */

import { ask } from "../api.js";
import { byId, element, name } from "../dom.js";
import { allDocuments, selected } from "./data.js";
import { spaced } from "./legend.js";
import { current } from "./steps.js";

const DESKS = ["Institution", "Court", "OfficialGroup"];
const PAGE = 50;

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
    const found = await Promise.all(DESKS.map((label) => every(document, label)));
    return found.flatMap((entities, index) => {
      if (!entities.length) return [];
      const rows = entities.sort((a, b) => b.links - a.links || a.name.localeCompare(b.name)).map((entity) => {
        const draws = element("button", { type: "button", class: "hit" }, name(entity.name));
        draws.addEventListener("click", () => does.add([entity], `“${entity.name}” is in the picture; its cases can be drawn by type`));
        return [draws, `${entity.links.toLocaleString("en")} ${entity.links === 1 ? "link" : "links"}`];
      });
      return [paged(`${spaced(DESKS[index])}, by number of links`, rows)];
    });
  }
}

/**
 * The entities of a label that a table describes.
 * @param {string} document
 * @param {string} label
 */
async function every(document, label) {
  /** @type {any[]} */
  const found = [];
  /** @type {string | null | undefined} */
  let cursor = undefined;
  do {
    /** @type {import("../api.js").Answer} */
    const answer = await ask("/v1/entities", { document, label, limit: 1000, cursor, evidence: false });
    found.push(...answer.data);
    cursor = answer.next;
  } while (cursor);
  return found;
}

/**
 * A table that shows its rows page by page, and how many of how many.
 * @param {string} title
 * @param {(string | Node)[][]} rows
 */
function paged(title, rows) {
  const made = table("", []);
  const more = element("button", { type: "button" }, "Show more rows");
  const grow = () => {
    made.tBodies[0].append(...rows.slice(made.tBodies[0].rows.length, made.tBodies[0].rows.length + PAGE).map(row));
    const shown = made.tBodies[0].rows.length;
    if (made.caption) made.caption.textContent = `${title}: ${shown.toLocaleString("en")} of ${rows.length.toLocaleString("en")}`;
    more.hidden = shown === rows.length;
  };
  more.addEventListener("click", grow);
  grow();
  return element("div", {}, made, more);
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
  return element("table", {}, element("caption", {}, caption), element("tbody", {}, ...rows.map(row)));
}

/** @param {(string | Node)[]} cells the first of them is the head of the row */
function row([first, ...others]) {
  return element("tr", {}, element("th", { scope: "row" }, first), ...others.map((cell) => element("td", {}, cell)));
}
