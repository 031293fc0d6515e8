/** Paths between two entities that a person picks, through entities alone; each hop with its hedge. */

import { ask } from "../api.js";
import { byId, element, name } from "../dom.js";
import { selected } from "./data.js";
import { current, step } from "./steps.js";

/** The most paths that the API lists. */
const MOST = 10;

/**
 * @param {{draw: (ids: string[], marked: string[], said: string) => void, problem: (error: unknown) => void}} does
 */
export function installPaths(does) {
  const form = byId("paths", HTMLFormElement);
  const ends = { source: byId("path-source", HTMLInputElement), target: byId("path-target", HTMLInputElement) };
  const found = byId("paths-found", HTMLElement);

  /** The ids of the ends that were picked, as several entities may have a name; empty where a name was typed. */
  const picked = { source: "", target: "" };
  for (const end of /** @type {("source" | "target")[]} */ (["source", "target"])) ends[end].addEventListener("input", () => (picked[end] = ""));

  byId("path-swap", HTMLButtonElement).addEventListener("click", () => {
    [ends.source.value, ends.target.value] = [ends.target.value, ends.source.value];
    [picked.source, picked.target] = [picked.target, picked.source];
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    found.replaceChildren("Looking for paths …");
    try {
      const scenario = byId("path-scenario", HTMLSelectElement).value;
      const { data } = await ask("/v1/paths", {
        source: picked.source || ends.source.value.trim(),
        target: picked.target || ends.target.value.trim(),
        scenario,
        carrying: byId("path-carrying", HTMLInputElement).checked,
        evidence: false,
        ...selected(current()),
      });
      const count = data.rows.length < MOST ? `${data.rows.length} shortest ${data.rows.length === 1 ? "path" : "paths"}.` : `The ${MOST} shortest paths; there may be more.`;
      const told = data.rows.length ? count : "No sentence tells of such a path. That does not mean that there is none.";
      const cut = data.stopped ? ` The search was cut short: it is complete up to ${data.searched} links.` : "";
      const rows = data.rows.map((/** @type {any} */ path, /** @type {number} */ index) => row(path, index));
      found.replaceChildren(element("p", {}, told + cut), element("ol", {}, ...rows), element("p", { class: "faint" }, data.interpretation));
    } catch (error) {
      found.replaceChildren();
      does.problem(error);
    }
  });

  /** @param {any} path @param {number} index */
  function row(path, index) {
    const hops = path.links.flatMap((/** @type {any} */ link, /** @type {number} */ place) => {
      const forward = link.source.id === path.nodes[place].id;
      return [name(path.nodes[place].name), ` ${forward ? "—" : "←"} `, element("em", {}, link.caption), ` ${forward ? "→" : "—"} `];
    });
    const draws = element("button", { type: "button", "aria-label": `Draw path ${index + 1}` }, "Draw");
    draws.addEventListener("click", () =>
      does.draw(
        path.nodes.map((/** @type {any} */ node) => node.id),
        [...path.nodes, ...path.links].map((/** @type {any} */ one) => one.id),
        `A path of ${path.length} links is in the picture`,
      ),
    );
    return element("li", {}, ...hops, name(path.nodes[path.nodes.length - 1].name), " ", draws);
  }

  byId("unmark", HTMLButtonElement).addEventListener("click", () => step({ marked: [] }, "Nothing is marked any more"));

  return {
    /** @param {{id: string, name: string}} entity @param {"source" | "target"} end */
    end(entity, end) {
      ends[end].value = entity.name;
      picked[end] = entity.id;
      byId("paths-panel", HTMLDetailsElement).open = true;
      if (ends.source.value && ends.target.value) form.requestSubmit();
      else ends[end === "source" ? "target" : "source"].focus();
    },
  };
}
