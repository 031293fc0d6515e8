/** Hands a view over: as an address, as a file, and as a picture with all that a reader of it needs. */

import { file } from "../api.js";
import { byId } from "../dom.js";
import { selected } from "./data.js";
import { drawing, sources } from "./drawing.js";
import { NAMES } from "./filters.js";
import { graphml } from "./graphml.js";
import { spaced } from "./legend.js";
import { addressOfView } from "./links.js";
import { current } from "./steps.js";
import { fromText, toText } from "./view.js";

/** @typedef {import("./canvas.js").Shown} Shown */
/** @typedef {import("./view.js").View} View */

/**
 * @param {{shown: () => Shown, picture: () => import("./filters.js").Picture, open: (view: View, said: string) => void, tell: (words: string) => void, problem: (error: unknown) => void}} does
 */
export function installHandOver(does) {
  const on = (/** @type {string} */ id, /** @type {() => Promise<void>} */ act) =>
    byId(id, HTMLButtonElement).addEventListener("click", () => act().catch(does.problem));

  on("copy-address", async () => {
    const here = await addressOfView();
    const field = byId("address", HTMLInputElement);
    field.value = here;
    field.parentElement?.removeAttribute("hidden");
    field.select();
    await navigator.clipboard?.writeText(here).catch(() => {});
    does.tell("The address of this view is in the field and, if the browser allows it, in the clipboard.");
  });
  on("save-dossier", async () => {
    const shown = does.shown();
    if (!shown.nodes.length || shown.nodes.length > MOST) {
      throw new Error(`A dossier is made of 1 to ${MOST} entities; ${shown.nodes.length} are shown.`);
    }
    save(await file("/v1/dossier", dossierOf(shown, current())), "html");
  });
  on("save-view", async () => save(new Blob([toText(current())], { type: "application/json" }), "json"));
  on("save-svg", async () => save(new Blob([await picture()], { type: "image/svg+xml" }), "svg"));
  on("save-png", async () => save(await png(await picture()), "png"));
  const rows = (/** @type {"csv" | "xlsx"} */ format) => file("/v1/picture/rows", { format }, rowsOf(does.shown(), does.picture(), current()));
  on("save-csv", async () => save(new Blob(["\ufeff", await rows("csv")], { type: "text/csv" }), "csv"));
  on("save-graphml", async () => {
    const [view, shown] = [current(), does.shown()];
    const facts = [...inWords(view, shown), "Remarks, such as denials, draw no line, and are not in this file.", ...(await sources(shown, view))];
    save(new Blob([graphml(shown, facts)], { type: "application/graphml+xml" }), "graphml");
  });
  if (document.getElementById("save-xlsx")) on("save-xlsx", async () => save(await rows("xlsx"), "xlsx"));

  byId("open-view", HTMLInputElement).addEventListener("change", async (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    try {
      const file = field.files?.[0];
      if (file) does.open(fromText(await file.text()), `The view of ${file.name} is open`);
    } catch (error) {
      does.problem(error);
    }
    field.value = "";
  });

  /** @returns {Promise<string>} */
  async function picture() {
    const view = current();
    return new XMLSerializer().serializeToString(await drawing(does.shown(), view, inWords(view, does.shown())));
  }
}

/** The most entities that a dossier may be asked for. */
const MOST = 300;

/**
 * The parameters of the dossier with the entities that are shown, where they are shown.
 * @param {Shown} shown
 * @param {View} view
 * @returns {Record<string, unknown>}
 */
function dossierOf(shown, view) {
  /** The values that are shown of a field of the filters; none where the field hides nothing, as then all count. */
  const left = (/** @type {string} */ field, /** @type {string[]} */ values) => (view.hidden[field]?.length ? [...new Set(values)].filter((value) => !view.hidden[field].includes(value)) : []);
  const said = [...shown.lines.flatMap((line) => line.said), ...shown.remarks.map((remark) => remark.said)];
  return {
    entity: shown.nodes.map((node) => node.id),
    positions: shown.nodes.map((node) => `${Math.round(node.x)},${Math.round(node.y)}`).join("~"),
    ...selected(view),
    modality: left("modality", said.map((one) => one.modality)),
    standing: left("standing", said.map((one) => one.standing)),
    kind: left("kind", shown.lines.map((line) => line.kind)),
  };
}

/** @param {number} count @param {string} what */
function many(count, what) {
  return `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}

/**
 * What a view shows, in words.
 * @param {View} view
 * @param {Shown} shown
 * @returns {string[]}
 */
export function inWords(view, shown) {
  const chosen = Object.entries(view.selection).filter(([, values]) => values.length).map(([field, values]) => `${field} ${values.join(", ")}`);
  const hidden = Object.entries(view.hidden).filter(([, values]) => values.length).map(([field, values]) => `${NAMES[field] ?? field}: ${values.map(spaced).join(", ")}`);
  const period = view.from || view.to ? ` Period that overlaps: ${view.from || "…"} to ${view.to || "…"}.` : "";
  return [
    `Tuyun, ${new Date().toISOString().slice(0, 10)}, revision ${view.revision} of the data. ${shown.nodes.length} of ${view.nodes.length} entities, ${many(shown.lines.length, "line")}, ${many(shown.remarks.length, "remark")}.`,
    `Documents: ${chosen.join("; ") || "all"}.${period}${hidden.length ? ` Hidden: ${hidden.join("; ")}.` : ""}`,
    "The more broken a line is, the less firmly it is said. What no sentence says is not in the picture; that means neither no nor zero.",
  ];
}

/**
 * The request for the rows of what is shown.
 * @param {Shown} shown
 * @param {import("./filters.js").Picture} picture with what the filters hide
 * @param {View} view
 */
function rowsOf(shown, picture, view) {
  const drawn = new Set(shown.nodes.map((node) => node.id));
  const kept = new Set([...shown.lines, ...shown.remarks].map((one) => one.id));
  const lines = picture.lines.filter((line) => drawn.has(line.source) && drawn.has(line.target));
  const remarks = picture.remarks.filter((remark) => new Set(remark.parts.map((part) => part.entity).filter((id) => drawn.has(id))).size > 1);
  const hidden = [...lines, ...remarks].map((one) => one.id).filter((id) => !kept.has(id));
  return { nodes: [...drawn].map((id) => ({ id })), hidden, ...selected(view) };
}

/**
 * @param {string} svg
 * @returns {Promise<Blob>}
 */
async function png(svg) {
  const source = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = source;
    await image.decode();
    const scale = Math.min(2, 12_000 / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large for a PNG; save it as SVG."))), "image/png"));
  } finally {
    URL.revokeObjectURL(source);
  }
}

/**
 * Let the browser save a file.
 * @param {Blob} blob
 * @param {string} ending
 */
function save(blob, ending) {
  const source = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = source;
  link.download = `tuyun-view-r${current().revision}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(source), 60_000);
}
