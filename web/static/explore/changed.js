/** Says what has changed in the data since a view was made: entities and lines that came or went, and documents. */

import { ask } from "../api.js";
import { element, name } from "../dom.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./filters.js").Picture} Picture */

/**
 * @param {View} view as it was opened
 * @param {Picture} picture as it is now
 * @param {number} revision of the data now
 * @returns {Promise<HTMLElement | null>} null where nothing can have changed
 */
export async function changed(view, picture, revision) {
  if (!view.revision || (view.revision === revision && !picture.missing.length)) return null;
  const now = new Set(picture.lines.map((line) => line.id));
  const before = new Set(view.lines);
  const names = new Map([...Object.entries(view.names), ...picture.nodes.map((node) => /** @type {[string, string]} */ ([node.id, node.name]))]);
  const gone = view.lines.filter((id) => !now.has(id)).map((id) => inWords(id, names));
  const come = picture.lines.filter((line) => !before.has(line.id)).map((line) => `${names.get(line.source)} – ${line.caption} – ${names.get(line.target)}`);
  const missing = picture.missing.map((id) => names.get(id) ?? id);
  const renamed = picture.nodes.filter((node) => view.names[node.id] && view.names[node.id] !== node.name).map((node) => `${view.names[node.id]} is now ${node.name}`);
  const groups = [
    list("No longer in the data", missing),
    list("Lines that are gone", gone),
    list("Lines that are new", come),
    list("Other names", renamed),
    list("Documents", await documents(view.revision)),
  ];
  const told = groups.some((group) => group !== "") ? groups : ["Nothing in this view has changed."];
  return element("section", { class: "changed", "aria-label": "What has changed" }, element("h2", {}, `Since this view was made (revision ${view.revision}, now ${revision})`), ...told);
}

/** @param {string} title @param {string[]} rows */
function list(title, rows) {
  return rows.length ? element("div", {}, element("h3", {}, `${title}: ${rows.length}`), element("ul", {}, ...rows.map((row) => element("li", {}, name(row))))) : "";
}

/**
 * The id of a line in words.
 * @param {string} id `source~TYPE~target~document~modality`
 * @param {Map<string, string>} names
 */
function inWords(id, names) {
  const [source, type, target, document, modality] = id.split("~");
  const words = type?.replaceAll("_", " ").toLowerCase();
  return `${names.get(source) ?? source} – ${modality ? `${modality}: ` : ""}${words} – ${names.get(target) ?? target} (${document})`;
}

/** @param {number} since @returns {Promise<string[]>} */
async function documents(since) {
  try {
    const { data } = await ask("/v1/changes", { since, evidence: false });
    return data.map((/** @type {any} */ row) => `${row.title ?? row.document}: ${row.change}`);
  } catch {
    return ["The feed of changes does not reach back that far."];
  }
}
