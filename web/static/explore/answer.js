/** The answer to a question: how to read it, a table with each row's sentences, and a picture of whom its rows name. */

import { ask, Problem } from "../api.js";
import { element, name } from "../dom.js";
import { columnName, firstColumns } from "./answer-words.js";
import { spaced } from "./legend.js";
import { passages } from "./passages.js";

/** Columns that say which rows are meant rather than what they say. */
const ASIDE = new Set(["statements", "stage_order", "training_id", "voice_id", "question_id", "trained_id"]);

/** Values that say nothing of a row where all rows have them. */
const USUAL = new Set(["none", "affirmed"]);
const PORTION = 100;
/** Statements that are marked in the picture; with more of them nearly all would be, and the address would be too long. */
const MARKED = 200;

/** @typedef {{name: string, title: string, question?: number, columns: {name: string, description?: string}[]}} Query */

/**
 * @typedef {object} Does
 * @property {(entities: {id: string, name: string}[], said: string, marked?: string[]) => void} add puts entities into the picture
 * @property {(content: HTMLElement) => void} details shows something beside the picture
 * @property {(error: unknown) => void} problem
 */

/**
 * @param {Query} query the question
 * @param {import("../api.js").Answer} first the first page of its answer
 * @param {(cursor: string) => Promise<import("../api.js").Answer>} further gives the next page
 * @param {string} csv address of the answer as CSV
 * @param {Does} does
 * @returns {HTMLElement[]}
 */
export function answerTable(query, first, further, csv, does) {
  const rows = [...first.data.rows];
  let next = first.next;
  const head = [
    heading(query),
    ...(first.left_out ? [element("p", {}, first.left_out.note)] : []),
    element("p", {}, first.data.interpretation),
  ];
  if (!rows.length) return [...head.slice(0, -1), element("p", {}, "No sentence answers it. That means neither no nor zero."), ...head.slice(-1)];
  const draws = element("button", { type: "button" }, "Draw whom these rows name");
  draws.hidden = !rows.some((row) => row.statements?.length);
  draws.addEventListener("click", () => drawRows(rows, query.title, does));
  const whole = element("input", { type: "checkbox", id: "all-columns" });
  const place = element("div", { class: "rows", tabindex: 0, role: "region", "aria-label": query.title });
  const more = element("button", { type: "button" }, "Show more rows");
  const show = () => {
    const told = query.columns.map((column) => column.name).filter((column) => !ASIDE.has(column) && rows.some((row) => !isEmpty(row[column])));
    const telling = told.filter((column) => rows.some((row) => !USUAL.has(row[column])));
    const columns = whole.checked ? told : firstColumns(query.name, telling);
    const meanings = new Map(query.columns.map((column) => [column.name, column.description]));
    const heads = columns.map((column) => element("th", { scope: "col", title: meanings.get(column) }, columnName(column)));
    const total = first.meta?.total ?? rows.length;
    const count = `${rows.length.toLocaleString("en")} of ${total.toLocaleString("en")} ${total === 1 ? "row" : "rows"}`;
    const table = element("table", {}, element("caption", {}, count), element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Evidence"), ...heads)));
    table.append(element("tbody", {}, ...rows.map((row) => rowOf(row, columns, does))));
    place.replaceChildren(table);
    more.hidden = !next;
  };
  whole.addEventListener("change", show);
  more.addEventListener("click", async () => {
    try {
      const page = await further(next ?? "");
      rows.push(...page.data.rows);
      next = page.next;
      show();
    } catch (error) {
      does.problem(error);
    }
  });
  show();
  const tools = element("p", { class: "bar" }, draws, element("a", { href: csv, download: "" }, "Save this answer as CSV"), element("span", {}, whole, " ", element("label", { for: "all-columns" }, "All columns")));
  return [...head, tools, place, more];
}

/** @param {Query} query */
function heading({ question, title }) {
  return element("h2", {}, question ? `${question}. ${title}` : title);
}

/**
 * What stands in the place of an answer that the API refuses.
 * @param {Query} query
 * @param {unknown} error
 */
export function faultOf(query, error) {
  const what = error instanceof Error ? `${error.message} ${error instanceof Problem ? error.todo : ""}` : "";
  return [heading(query), element("p", { class: "fault" }, what, " Countries and documents are chosen under “Documents”, below the search.")];
}

/**
 * Draw whom rows name, with the statements that they rest on marked.
 * @param {any[]} rows
 * @param {string} title
 * @param {Does} does
 */
async function drawRows(rows, title, does) {
  const statements = [...new Set(rows.flatMap((row) => row.statements ?? []))];
  const entities = new Map();
  try {
    for (let start = 0; start < statements.length; start += PORTION) {
      const { data } = await ask("/v1/passages", { statement: statements.slice(start, start + PORTION), limit: PORTION, evidence: false });
      for (const passage of data) for (const entity of passage.entities) entities.set(entity.id, entity);
    }
    const marked = statements.length > MARKED ? undefined : statements;
    does.add([...entities.values()], `Whom the answer names is in the picture${marked ? ", with what it rests on marked" : ""}: ${title}`, marked);
  } catch (error) {
    does.problem(error);
  }
}

/** @param {any} row @param {string[]} columns @param {Does} does */
function rowOf(row, columns, does) {
  const opens = element("button", { type: "button" }, "Sentences");
  opens.hidden = !row.statements?.length;
  opens.addEventListener("click", () => does.details(passages({ statements: row.statements }, does.add, does.problem)));
  return element("tr", {}, element("td", {}, opens), ...columns.map((column) => element("td", {}, name(column === "route" ? row.route.join(" → ") : inWords(row[column])))));
}

/** @param {unknown} value */
function isEmpty(value) {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && !value.length);
}

/** @param {unknown} value @returns {string} */
function inWords(value) {
  if (isEmpty(value)) return "";
  if (value === "none") return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return [...new Set(value.map(inWords))].join(", ");
  const text = String(value);
  return /^[a-z]+(_[a-z]+)+$/i.test(text) ? spaced(text) : text;
}
