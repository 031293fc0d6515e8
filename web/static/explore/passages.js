/** The sentences that something rests on, with the quote marked, who says so, how firmly and when. */

import { ask } from "../api.js";
import { element, name } from "../dom.js";
import { spaced } from "./legend.js";

const PAGE = 20;

/**
 * The passages of an entity or of statements, page by page, with how many of how many are shown.
 * @param {{entity: string, [selection: string]: string | string[]} | {statements: string[]}} of
 * @param {(entities: {id: string, name: string}[], said: string) => void} add puts entities into the picture
 * @param {(error: unknown) => void} problem
 * @returns {HTMLElement}
 */
export function passages(of, add, problem) {
  const list = element("ol", { class: "passages" });
  const more = element("button", { type: "button" }, "Show more sentences");
  const count = element("span", { class: "faint" });
  const place = element("section", { "aria-label": "Sentences" }, element("h3", {}, "Sentences ", count), list, more);
  const statements = "statements" in of ? [...new Set(of.statements)] : null; // what a line rests on is selected already
  let shown = 0;
  let total = statements?.length ?? 0;
  /** @type {string | null | undefined} */
  let next = undefined;
  const load = async () => {
    try {
      const asked = statements ? { statement: statements.slice(shown, shown + PAGE) } : { ...of, total: next === undefined, cursor: next };
      const answer = await ask("/v1/passages", { ...asked, limit: PAGE, evidence: false });
      list.append(...answer.data.map((/** @type {any} */ row) => passage(row, add)));
      shown = statements ? Math.min(shown + PAGE, total) : shown + answer.data.length;
      total = statements ? total : (answer.meta?.total ?? total);
      next = answer.next;
      more.hidden = statements ? shown >= total : !next;
      count.textContent = `${shown.toLocaleString("en")} of ${total.toLocaleString("en")}`;
    } catch (error) {
      problem(error);
    }
  };
  more.hidden = true;
  more.addEventListener("click", load);
  void load();
  return place;
}

/**
 * @param {any} row
 * @param {(entities: {id: string, name: string}[], said: string) => void} add
 */
function passage(row, add) {
  const letters = Array.from(row.text); // offsets count code points
  const part = (/** @type {number} */ start, /** @type {number} */ end) => letters.slice(start, end).join("");
  const text = element(
    "blockquote",
    { lang: row.document.language, dir: "auto" },
    part(0, row.start),
    element("mark", {}, part(row.start, row.end)),
    part(row.end, letters.length),
  );
  const source = row.document;
  const where = /^https?:\/\//.test(source.where ?? "") ? element("a", { href: source.where, rel: "noreferrer" }, name(source.title)) : name(source.title);
  const facts = element("dl", {});
  const fact = (/** @type {string} */ term, /** @type {(string | Node)[]} */ ...said) => facts.append(element("dt", {}, term), element("dd", {}, ...said));
  if (row.phrase) {
    fact("Says", name(row.phrase));
    fact("Who says so", name(row.voice === "report" ? "the report itself" : row.voice === "unnamed" ? "nobody is named" : row.voice_name));
    fact("How firmly", row.modality + (row.polarity === "denied" ? ", denied" : ""));
    if (row.standing !== "none") fact("Step of justice", row.standing);
    fact("When", row.when || "not stated");
    fact("Who coded it", name(row.coded));
    if (row.note) fact("Other reading", name(row.note));
  }
  fact("Source", where, `, ${source.publisher}, ${source.year}, ${row.phrase ? "sentence" : "row"} ${row.sentence}`);
  const draws = element("button", { type: "button" }, `Draw the ${row.entities.length} it names`);
  draws.addEventListener("click", () => add(row.entities, `The entities of sentence ${row.sentence} are in the picture`));
  const kind = row.polarity === "denied" ? "denied" : (row.modality ?? "row");
  return element("li", { class: `said ${kind}` }, text, facts, row.entities.length ? draws : "", element("span", { class: "faint" }, row.predicate ? ` ${spaced(row.predicate)}` : ""));
}
