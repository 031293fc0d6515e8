/** The ten questions, answered without Cypher. */

import { address, ask } from "../api.js";
import { byId, element } from "../dom.js";
import { answerTable, faultOf } from "./answer.js";
import { fieldName } from "./answer-words.js";
import { selected } from "./data.js";
import { spaced } from "./legend.js";
import { current } from "./steps.js";

/** Rows of an answer that are asked for at a time. */
const MOST = 1000;

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
      const field = words[parameter.name] ? choice(id, parameter) : element("input", { id, name: parameter.name, required: parameter.required, value: parameter.default ?? undefined, autocomplete: "off" });
      return element("p", {}, element("label", { for: id, title: parameter.description }, fieldName(parameter.name)), " ", field);
    });
    const form = element("form", {}, element("p", {}, query.title), ...fields, element("button", { "aria-label": `Ask: ${query.title}` }, "Ask"));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      answer.replaceChildren("Asking …");
      try {
        const given = Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
        for (const parameter of query.parameters.filter(isId)) if (given[parameter.name]) given[parameter.name] = await idOf(String(given[parameter.name]));
        const asked = { ...given, ...selected(current()) };
        const path = `/v1/queries/${query.name}`;
        const page = (/** @type {string} */ cursor) => ask(path, { ...asked, limit: MOST, total: true, cursor, evidence: false });
        answer.replaceChildren(...answerTable(query, await page(""), page, address(path, { ...asked, format: "csv" }), does));
      } catch (error) {
        answer.replaceChildren(...faultOf(query, error));
        does.problem(error);
      }
      answer.focus();
    });
    return element("li", { value: query.question }, form);
  }

  /** @param {string} id @param {any} parameter */
  function choice(id, parameter) {
    const options = words[parameter.name].map((word) => element("option", { value: word, selected: word === parameter.default }, spaced(word)));
    return element("select", { id, name: parameter.name }, element("option", { value: "" }, "any"), ...options);
  }
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
