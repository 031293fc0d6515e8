/** The ten questions, answered without Cypher: a table with how to read it, and a picture of whom its rows name. */

import { ask } from "../api.js";
import { byId, element, name } from "../dom.js";
import { selected } from "./data.js";
import { spaced } from "./legend.js";
import { passages } from "./passages.js";
import { current } from "./steps.js";

const PORTION = 100;
/** The most rows of an answer. */
const MOST = 1000;
/** Statements that are marked in the picture; with more of them nearly all would be, and the address would be too long. */
const MARKED = 200;
/** Columns that say which rows are meant rather than what they say. */
const ASIDE = new Set(["statements", "stage_order", "training_id", "voice_id", "question_id", "trained_id"]);

/**
 * @param {{add: (entities: {id: string, name: string}[], said: string, marked?: string[]) => void, details: (content: HTMLElement) => void, problem: (error: unknown) => void}} does
 * @param {Record<string, string[]>} words the terms that a parameter takes, by its name
 */
export async function installQuestions(does, words) {
  const place = byId("questions", HTMLElement);
  const answer = byId("answer", HTMLElement);
  try {
    const { data } = await ask("/v1/queries", { evidence: false });
    const asked = data.filter((/** @type {any} */ query) => query.question).sort((/** @type {any} */ a, /** @type {any} */ b) => a.question - b.question);
    place.replaceChildren(...asked.map(question));
  } catch (error) {
    does.problem(error);
  }

  /** @param {any} query */
  function question(query) {
    const fields = query.parameters.map((/** @type {any} */ parameter) => {
      const id = `${query.name}-${parameter.name}`;
      const field = words[parameter.name] ? choice(id, parameter) : element("input", { id, name: parameter.name, required: parameter.required, value: parameter.default ?? undefined, placeholder: isId(parameter) ? "a name, or an id" : "" });
      return element("p", {}, element("label", { for: id, title: parameter.description }, parameter.name), field);
    });
    const form = element("form", {}, ...fields, element("button", {}, query.title));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      answer.replaceChildren("Asking …");
      try {
        const given = Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
        for (const parameter of query.parameters.filter(isId)) if (given[parameter.name]) given[parameter.name] = await idOf(String(given[parameter.name]));
        const answered = await ask(`/v1/queries/${query.name}`, { ...given, ...selected(current()), evidence: false });
        const [heading, ...rest] = table(query, answered.data);
        const leftOut = answered.left_out ? [element("p", {}, answered.left_out.note)] : [];
        answer.replaceChildren(heading, ...leftOut, ...rest);
        answer.focus();
      } catch (error) {
        answer.replaceChildren();
        does.problem(error);
      }
    });
    return element("li", { value: query.question }, form);
  }

  /** @param {string} id @param {any} parameter */
  function choice(id, parameter) {
    const options = words[parameter.name].map((word) => element("option", { value: word, selected: word === parameter.default }, spaced(word)));
    return element("select", { id, name: parameter.name }, element("option", { value: "" }, "any"), ...options);
  }

  /** @param {any} query @param {any} data */
  function table(query, data) {
    const rows = data.rows;
    const columns = query.columns.map((/** @type {any} */ column) => column.name).filter((/** @type {string} */ column) => !ASIDE.has(column) && rows.some((/** @type {any} */ row) => !empty(row[column])));
    const heading = element("h2", {}, `${query.question}. ${query.title}`);
    const reading = element("p", {}, data.interpretation);
    if (!rows.length) return [heading, element("p", {}, "No sentence answers it. That means neither no nor zero."), reading];
    const draws = element("button", { type: "button" }, "Draw whom these rows name");
    draws.hidden = !rows.some((/** @type {any} */ row) => row.statements?.length);
    draws.addEventListener("click", () => drawRows(rows, query.title));
    const body = rows.map((/** @type {any} */ row) => {
      const opens = element("button", { type: "button" }, "Sentences");
      opens.hidden = !row.statements?.length;
      opens.addEventListener("click", () => does.details(passages({ statements: row.statements }, does.add, does.problem)));
      return element("tr", {}, ...columns.map((/** @type {string} */ column) => element("td", {}, name(inWords(row[column])))), element("td", {}, opens));
    });
    const heads = [...columns.map((/** @type {string} */ column) => column.replaceAll("_", " ")), "evidence"].map((column) => element("th", { scope: "col" }, column));
    return [heading, reading, draws, element("div", { class: "rows", tabindex: 0, role: "region", "aria-label": query.title }, element("table", {}, element("caption", {}, counted(rows.length)), element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...body)))];
  }

  /** @param {any[]} rows @param {string} title */
  async function drawRows(rows, title) {
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
}

/** @param {number} rows how many an answer has */
function counted(rows) {
  if (rows >= MOST) return `The first ${MOST.toLocaleString("en")} rows; there may be more. Choose fewer documents to see all.`;
  return rows === 1 ? "1 row" : `${rows} rows`;
}

/** Whether a parameter takes the id of something. @param {any} parameter */
function isId(parameter) {
  return /^id of /.test(parameter.description);
}

/**
 * The id of the entity that has a name; what was typed where none has, as it may be the id of a link or a statement.
 * @param {string} typed
 * @returns {Promise<string>}
 * @throws {Error} where several entities have the name
 */
async function idOf(typed) {
  const [row] = (await ask("/v1/lookup", { name: typed, evidence: false })).data;
  if (row.several.length) throw new Error(`Several entities are called ${typed}; use the id of the one that is meant: ${row.several.join(", ")}.`);
  return row.entity?.id ?? typed;
}

/** @param {unknown} value */
function empty(value) {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && !value.length);
}

/** @param {unknown} value @returns {string} */
function inWords(value) {
  if (empty(value)) return "";
  return Array.isArray(value) ? value.map(inWords).join(", ") : String(value);
}
