/** What is said of the chosen entity, line or remark, beside the picture: counts, neighbours, sentences and a note. */

import { ask } from "../api.js";
import { element, name } from "../dom.js";
import { selected } from "./data.js";
import { spaced } from "./legend.js";
import { passages } from "./passages.js";
import { current, step } from "./steps.js";

/** @typedef {import("./filters.js").Picture} Picture */
/** @typedef {import("./filters.js").PictureNode} PictureNode */

const PORTION = 50;
/** The ways in which an entity is moved without dragging it, and how far in pixels. */
const WAYS = /** @type {[string, string, number, number][]} */ ([["←", "left", -60, 0], ["→", "right", 60, 0], ["↑", "up", 0, -60], ["↓", "down", 0, 60]]);

/**
 * @typedef {object} Does
 * @property {(entities: {id: string, name: string}[], said: string) => void} add puts entities into the picture
 * @property {(expansion: import("./data.js").Expansion, said: string) => Promise<void>} expand draws the next neighbours
 * @property {(entity: {id: string, name: string}, end: "source" | "target") => void} end chooses an end of a path
 * @property {(id: string, right: number, down: number) => void} move moves an entity by pixels
 * @property {(error: unknown) => void} problem shows what went wrong
 */

/**
 * The details of what has an id; null if it is not in the picture.
 * @param {string} id of an entity, a line or a remark
 * @param {Picture} picture
 * @param {Does} does
 * @returns {HTMLElement | null}
 */
export function details(id, picture, does) {
  const node = picture.nodes.find((one) => one.id === id);
  if (node) return ofNode(node, does);
  const line = picture.lines.find((one) => one.id === id);
  if (line) {
    const ends = nameOf(picture, line.source);
    const heading = element("h2", {}, name(ends), " ", element("em", {}, line.caption), " ", name(nameOf(picture, line.target)));
    const about = element("p", { class: "faint" }, [line.kind, line.country, line.year, line.document].filter(Boolean).join(" · "));
    return element("div", {}, heading, about, note(line.link), passages({ statements: line.said.map((said) => said.statement) }, does.add, does.problem));
  }
  const remark = picture.remarks.find((one) => one.id === id);
  if (!remark) return null;
  const says = { denied: "Denied", needed: "Called for", assessed: "A judgement" }[remark.what] ?? remark.what;
  return element("div", {}, element("h2", {}, `${says}: `, name(remark.said.phrase ?? "")), passages({ statements: [remark.id] }, does.add, does.problem));
}

/** @param {Picture} picture @param {string} id */
export function nameOf(picture, id) {
  return picture.nodes.find((node) => node.id === id)?.name ?? id;
}

/**
 * Kind and country of a node, and how many of its links are drawn.
 * @param {PictureNode} node
 */
export function drawnOf(node) {
  const drawn = `${node.shown.toLocaleString("en")} of ${node.links.toLocaleString("en")} links drawn`;
  return [spaced(node.label), node.country, drawn].filter(Boolean).join(" · ");
}

/**
 * @param {PictureNode} node
 * @param {Does} does
 */
function ofNode(node, does) {
  const button = (/** @type {string} */ says, /** @type {() => void} */ does_) => {
    const made = element("button", { type: "button" }, says);
    made.addEventListener("click", does_);
    return made;
  };
  const types = element("ul", { class: "types" });
  void counts(node, types, does);
  return element(
    "div",
    {},
    element("h2", {}, name(node.name)),
    element("p", { class: "faint", id: "drawn-of" }, drawnOf(node)),
    element(
      "div",
      { class: "bar" },
      button("Path from here", () => does.end(node, "source")),
      button("Path to here", () => does.end(node, "target")),
      button("Remove from the picture", () => {
        const nodes = current().nodes.filter((place) => place.id !== node.id);
        step({ nodes }, `“${node.name}” is removed from the picture`);
      }),
      element("span", { role: "group", "aria-label": "Move in the picture", class: "moves" }, ...WAYS.map(([sign, way, right, down]) => {
        const moves = button(sign, () => does.move(node.id, right, down));
        moves.setAttribute("aria-label", `Move ${way}`);
        moves.title = `Move ${way}`;
        return moves;
      })),
    ),
    element("h3", {}, "Links by type"),
    types,
    note(node.id),
    passages({ entity: node.id, ...selected(current()) }, does.add, does.problem),
  );
}

/**
 * The numbers of a node's links by type, each with a button that draws the next neighbours.
 * @param {PictureNode} node
 * @param {HTMLElement} place
 * @param {Does} does
 */
async function counts(node, place, does) {
  try {
    const { data } = await ask(`/v1/entities/${encodeURIComponent(node.id)}/links/counts`, { ...selected(current()), evidence: false });
    for (const row of data) {
      const way = row.direction === "out" ? "from it" : "to it";
      const words = `${row.type.replaceAll("_", " ")} ${row.links.toLocaleString("en")}`;
      const draws = element("button", { type: "button" }, `Draw ${Math.min(PORTION, row.neighbours).toLocaleString("en")}`);
      draws.setAttribute("aria-label", `Draw the next neighbours of ${node.name} over ${row.type.replaceAll("_", " ")}, ${way}`);
      draws.addEventListener("click", () =>
        does.expand({ entity: node.id, type: row.type, kind: row.kind, direction: row.direction, limit: PORTION }, `neighbours of “${node.name}” over ${row.type}`),
      );
      const several = row.neighbours === row.links ? "" : ` to ${row.neighbours.toLocaleString("en")} entities`;
      place.append(element("li", {}, element("span", {}, words), element("span", { class: "faint" }, ` ${way}${several}${row.kind === "plain" ? "" : `, ${row.kind}`} `), draws));
    }
    if (data.length) {
      const all = element("button", { type: "button" }, `Draw ${PORTION} neighbours over any link`);
      all.addEventListener("click", () => does.expand({ entity: node.id, limit: PORTION }, `neighbours of “${node.name}”`));
      place.append(element("li", {}, all));
    }
    if (!data.length) place.append(element("li", { class: "faint" }, "No sentence tells of a link. That does not mean that there is none."));
  } catch (error) {
    does.problem(error);
  }
}

/**
 * A field for the person's own note, which is kept in the view and never in the evidence.
 * @param {string} id
 */
function note(id) {
  const field = element("textarea", { id: "note", rows: 2, maxlength: 2000 });
  field.value = current().notes[id] ?? "";
  field.addEventListener("change", () => {
    const { [id]: _, ...others } = current().notes;
    step({ notes: field.value.trim() ? { ...others, [id]: field.value.trim() } : others }, "A note is changed");
  });
  return element("p", {}, element("label", { for: "note" }, "Your note (kept in the view, not in the data)"), field);
}
