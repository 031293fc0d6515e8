/** The tables beside the picture. They have the same rows, and are how the keyboard and screen readers reach them. */

import { element, name } from "../dom.js";
import { nameOf } from "./details.js";
import { spaced } from "./legend.js";

/** @typedef {import("./filters.js").Picture} Picture */
/** @typedef {import("./canvas.js").Shown} Shown */

const PAGE = 300;

/**
 * Fill the tables with what is shown.
 * @param {{entities: HTMLElement, lines: HTMLElement}} places
 * @param {Shown} shown
 * @param {Picture} picture
 * @param {(id: string) => void} choose
 */
export function showTables(places, shown, picture, choose) {
  const entities = shown.nodes.map((node) => ({
    id: node.id,
    cells: [name(node.name), spaced(node.label), node.country ?? "", `${node.shown.toLocaleString("en")} of ${node.links.toLocaleString("en")}`],
  }));
  const lines = [
    ...shown.lines.map((line) => ({
      id: line.id,
      cells: [name(nameOf(picture, line.source)), line.caption, name(nameOf(picture, line.target)), voices(line.said), line.modality ?? [...new Set(line.said.map((one) => one.modality))].join(", "), line.document],
    })),
    ...shown.remarks.map((remark) => ({
      id: remark.id,
      cells: [name(remark.parts.map((part) => nameOf(picture, part.entity)).join(", ")), `${remark.what}: ${remark.said.phrase ?? ""}`, "", voices([remark.said]), remark.said.modality, remark.document],
    })),
  ];
  places.entities.replaceChildren(table("Entities", ["Name", "Kind", "Country", "Links drawn"], entities, choose));
  places.lines.replaceChildren(table("Links and remarks", ["From", "Says", "To", "Who says so", "How firmly", "Document"], lines, choose));
}

/** @param {import("./filters.js").Said[]} said */
function voices(said) {
  return [...new Set(said.map((one) => one.voice_name ?? "a row of the table"))].join(", ");
}

/**
 * A table whose rows are reached by the arrow keys: one of them is in the order of the Tab key.
 * @param {string} caption
 * @param {string[]} columns
 * @param {{id: string, cells: (string | Node)[]}[]} rows
 * @param {(id: string) => void} choose
 */
function table(caption, columns, rows, choose) {
  const body = element("tbody", {});
  const head = element("tr", {}, ...columns.map((column) => element("th", { scope: "col" }, column)));
  const made = element("table", {}, element("caption", {}, `${caption}: ${rows.length.toLocaleString("en")}`), element("thead", {}, head), body);
  const more = element("button", { type: "button" }, "Show more rows");
  const grow = () => {
    const from = body.rows.length;
    for (const { id, cells } of rows.slice(from, from + PAGE)) {
      const opens = element("button", { type: "button", class: "hit", tabindex: body.rows.length ? -1 : 0, "data-id": id }, cells[0]);
      const others = cells.slice(1).map((cell) => element("td", {}, typeof cell === "string" ? element("bdi", {}, cell) : cell));
      body.append(element("tr", {}, element("th", { scope: "row" }, opens), ...others));
    }
    more.hidden = body.rows.length >= rows.length;
  };
  grow();
  more.addEventListener("click", grow);
  body.addEventListener("click", (event) => {
    const opens = event.target instanceof Element ? event.target.closest("button") : null;
    if (opens) {
      rove(body, opens);
      choose(opens.dataset.id ?? "");
    }
  });
  body.addEventListener("keydown", (event) => {
    const buttons = [...body.querySelectorAll("button")];
    const here = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (here < 0 || to === undefined) return;
    event.preventDefault();
    const next = buttons[Math.max(0, Math.min(to, buttons.length - 1))];
    rove(body, next);
    next.focus();
  });
  return element("div", { class: "rows" }, made, more);
}

/** @param {HTMLElement} body @param {HTMLButtonElement} to the button that the Tab key reaches from now on */
function rove(body, to) {
  for (const button of body.querySelectorAll("button")) button.tabIndex = button === to ? 0 : -1;
}
