/** Finds entities by name and sentences by their words; what is found is added to the picture. */

import { ask } from "../api.js";
import { byId, element, name } from "../dom.js";
import { selected } from "./data.js";
import { spaced } from "./legend.js";
import { current } from "./steps.js";

const PAGE = 20;

/**
 * @param {{add: (entities: {id: string, name: string}[], said: string) => void, show: (id: string) => void, problem: (error: unknown) => void}} does
 */
export function installSearch(does) {
  const form = byId("search", HTMLFormElement);
  const field = byId("q", HTMLInputElement);
  const status = byId("status", HTMLElement);
  const results = byId("results", HTMLElement);

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await search();
  });

  /** Ask for both kinds of results, and show them. */
  async function search() {
    const text = field.value.trim();
    results.replaceChildren();
    status.textContent = "";
    if (!text) return;
    for (const panel of document.querySelectorAll(".find > details")) panel.removeAttribute("open"); // they would push the results out of sight
    const kind = byId("q-label", HTMLSelectElement).value;
    try {
      const chosen = selected(current());
      const entities = await ask("/v1/entities", { q: text, label: kind, limit: PAGE, total: true, facets: "label", evidence: false, ...chosen });
      const sentences = await ask("/v1/sentences", { q: text, limit: PAGE, total: true, evidence: false, ...chosen });
      results.append(
        group("Names", entities, (row) => entityRow(row, text), (cursor) => ask("/v1/entities", { q: text, label: kind, limit: PAGE, cursor, evidence: false, ...chosen })),
        group("Sentences", sentences, (row) => sentenceRow(row, text), (cursor) => ask("/v1/sentences", { q: text, limit: PAGE, cursor, evidence: false, ...chosen })),
      );
      const leftOut = new Set([entities, sentences].map((found) => found.left_out?.note ?? ""));
      status.textContent = `${many(entities.meta.total, "entity has", "entities have")} such a name. ${many(sentences.meta.total, "sentence has", "sentences have")} the words. ${[...leftOut].join(" ")}`.trim();
    } catch (error) {
      does.problem(error);
    }
  }

  /**
   * A group of results, with a button for more of them.
   * @param {string} title
   * @param {import("../api.js").Answer} answer
   * @param {(row: any) => HTMLElement} row
   * @param {(cursor: string) => Promise<import("../api.js").Answer>} further
   */
  function group(title, answer, row, further) {
    const list = element("ol", {}, ...answer.data.map(row));
    let next = answer.next;
    let shown = answer.data.length;
    const count = element("span", { class: "faint" });
    const more = element("button", { type: "button" }, "Show more");
    const tell = () => {
      count.textContent = `${shown.toLocaleString("en")} of ${answer.meta.total.toLocaleString("en")}`;
      more.hidden = !next;
    };
    more.addEventListener("click", async () => {
      try {
        const page = await further(next ?? "");
        list.append(...page.data.map(row));
        shown += page.data.length;
        next = page.next;
        tell();
      } catch (error) {
        does.problem(error);
      }
    });
    tell();
    return element("section", {}, element("h2", {}, `${title} `, count), list, more);
  }

  /** @param {any} entity @param {string} text */
  function entityRow(entity, text) {
    const alias = [...entity.aliases, ...Object.values(entity.names).flat()].find((one) => matches(one, text));
    const shows = element("button", { type: "button", class: "hit" }, name(entity.name));
    shows.addEventListener("click", () => does.add([entity], `“${entity.name}” is in the picture`));
    const also = alias && !matches(entity.name, text) ? element("span", { class: "faint" }, "also ", name(alias)) : "";
    const facts = [spaced(entity.label), entity.country, `${entity.links.toLocaleString("en")} ${entity.links === 1 ? "link" : "links"}`];
    return element("li", {}, shows, " ", element("span", { class: "faint" }, facts.filter(Boolean).join(" · ")), " ", also);
  }

  /** @param {any} sentence @param {string} text */
  function sentenceRow(sentence, text) {
    const words = element("span", { lang: sentence.language, dir: "auto" }, ...highlighted(sentence.text, text));
    const facts = element("span", { class: "faint" }, `${[sentence.country, sentence.year].filter(Boolean).join(" ")}, sentence ${sentence.number} of ${sentence.title}`);
    const draws = element("button", { type: "button" }, `Draw the ${sentence.entities.length} it names`);
    draws.addEventListener("click", () => does.add(sentence.entities, `The entities of sentence ${sentence.number} are in the picture`));
    return element("li", {}, words, element("br"), facts, " ", sentence.entities.length ? draws : element("span", { class: "faint" }, "(nothing in it is coded)"));
  }

  return { search };
}

/** @param {number} count @param {string} one @param {string} several */
function many(count, one, several) {
  return count === 0 ? `No ${one}` : `${count.toLocaleString("en")} ${count === 1 ? one : several}`;
}

/** @param {string} text @param {string} words @returns {boolean} */
function matches(text, words) {
  const folded = fold(text);
  return fold(words).split(/\s+/).every((word) => folded.includes(word));
}

/** @param {string} text */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * A text with the words that begin as one of those that were searched for marked.
 * @param {string} text
 * @param {string} words
 * @returns {(string | HTMLElement)[]}
 */
function highlighted(text, words) {
  const begins = fold(words).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return text.split(/([\p{L}\p{N}\p{M}]+)/u).map((part) => (begins.some((word) => fold(part).startsWith(word)) ? element("mark", {}, part) : part));
}
