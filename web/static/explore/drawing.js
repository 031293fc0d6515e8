/** Draws what is shown as SVG that stands by itself: with legend, selection, filters, date, revision and sources. */

import { allDocuments } from "./data.js";
import { isMarked } from "./filters.js";
import { arrowHead, shape, signFrame, spaced } from "./legend.js";
import { legendRows, lineLooks, lookOf, nodeLook, REMARKS } from "./looks.js";

/** @typedef {import("./canvas.js").Shown} Shown */
/** @typedef {import("./view.js").View} View */

const INK = "#1a1d21";
const MARGIN = 60;
const LEGEND = 330;
const LINE = 18;
const LETTERS = 110;
/** Letters in a line of a name. */
const NAME = 24;

/**
 * @param {Shown} shown
 * @param {View} view
 * @param {string[]} facts what stands below the picture, line by line
 * @returns {Promise<SVGElement>}
 */
export async function drawing(shown, view, facts) {
  const places = new Map(shown.nodes.map((node) => [node.id, node]));
  const xs = shown.nodes.map((node) => node.x);
  const ys = shown.nodes.map((node) => node.y);
  const left = Math.min(0, ...xs) - MARGIN - 60;
  const top = Math.min(0, ...ys) - MARGIN;
  const rows = legendRows(false);
  const labels = [...new Set(shown.nodes.map((node) => node.label))].sort();
  const wide = Math.max(900, Math.max(0, ...xs) - left + MARGIN + 60 + LEGEND);
  const high = Math.max(Math.max(0, ...ys) - top + MARGIN, (rows.length + labels.length + 3) * 24);
  const said = [...facts, ...(await sources(shown, view))].flatMap(wrapped);
  const height = high + said.length * LINE + 40;
  const made = shape("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `${left} ${top} ${wide} ${height}`, width: wide, height, "font-family": "system-ui, sans-serif" });
  made.append(shape("rect", { x: left, y: top, width: wide, height, fill: "#ffffff" }));
  const marked = new Set(view.marked);
  for (const group of parallel(shown.lines)) group.forEach((line, index) => drawLine(made, line, places, index - (group.length - 1) / 2, isMarked(line, marked)));
  for (const remark of shown.remarks) drawRemark(made, remark, places);
  for (const node of shown.nodes) drawNode(made, node, marked.has(node.id));
  drawLegend(made, rows, labels, left + wide - LEGEND + 20, top + 30);
  said.forEach((words, index) => made.append(text(words, left + 20, top + high + 20 + index * LINE, 13, "start")));
  return made;
}

/** @param {Shown["lines"]} lines @returns {Shown["lines"][]} lines between the same two entities together */
function parallel(lines) {
  const groups = new Map();
  for (const line of lines) {
    const key = [line.source, line.target].sort().join(" ");
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
}

/**
 * @param {SVGElement} made
 * @param {Shown["lines"][number]} line
 * @param {Map<string, Shown["nodes"][number]>} places
 * @param {number} offset from the middle of the lines between the same two
 * @param {boolean} marked
 */
function drawLine(made, line, places, offset, marked) {
  const from = places.get(line.source);
  const to = places.get(line.target);
  if (!from || !to) return;
  const look = lineLooks(false)[lookOf(line)];
  const turned = line.source < line.target ? 1 : -1;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = { x: (-(to.y - from.y) / length) * turned, y: ((to.x - from.x) / length) * turned };
  const bend = { x: (from.x + to.x) / 2 + across.x * offset * 44, y: (from.y + to.y) / 2 + across.y * offset * 44 };
  const angle = Math.atan2(to.y - bend.y, to.x - bend.x);
  const edge = nodeLook(to.label).diameter / 2 + 2;
  const end = { x: to.x - Math.cos(angle) * edge, y: to.y - Math.sin(angle) * edge };
  const d = `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${end.x} ${end.y}`;
  if (marked) made.append(shape("path", { d, fill: "none", stroke: "#e9a100", "stroke-width": 12, "stroke-opacity": 0.45 }));
  made.append(shape("path", { d, fill: "none", stroke: look.color, "stroke-width": look.width, "stroke-dasharray": look.dash.join(" ") }));
  const head = arrowHead(look.arrow, look.color, end.x, end.y, (angle * 180) / Math.PI);
  if (head) made.append(head);
  const middle = { x: (from.x + 2 * bend.x + to.x) / 4, y: (from.y + 2 * bend.y + to.y) / 4 };
  const tilt = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const upright = tilt > 90 ? tilt - 180 : tilt < -90 ? tilt + 180 : tilt;
  const caption = text(clipped(line.caption, 34), middle.x, middle.y - 3, 11, "middle", look.color);
  caption.setAttribute("transform", `rotate(${upright} ${middle.x} ${middle.y})`);
  const whole = shape("title", {});
  whole.textContent = [line.caption, ...line.said.map((one) => `${one.voice_name ?? ""}: ${one.phrase ?? ""}`)].join("\n");
  caption.append(whole);
  made.append(caption);
}

/** @param {SVGElement} made @param {Shown["remarks"][number]} remark @param {Map<string, Shown["nodes"][number]>} places */
function drawRemark(made, remark, places) {
  const ends = [...new Set(remark.parts.map((part) => part.entity))].flatMap((id) => places.get(id) ?? []);
  const look = REMARKS[remark.what];
  const x = ends.reduce((sum, node) => sum + node.x, 0) / ends.length + 14;
  const y = ends.reduce((sum, node) => sum + node.y, 0) / ends.length - 14;
  for (const end of ends) made.append(shape("line", { x1: x, y1: y, x2: end.x, y2: end.y, stroke: look.light, "stroke-width": 1.5, "stroke-dasharray": "3 3" }));
  const sign = text(look.sign, x, y + 5, 16, "middle", look.light);
  const whole = shape("title", {});
  whole.textContent = remark.said.phrase;
  sign.append(whole);
  made.append(signFrame(look.shape, x, y, look.shape === "round-rectangle" ? 11 : 14, look.light, "#ffffff"), sign);
}

/** @param {SVGElement} made @param {Shown["nodes"][number]} node @param {boolean} marked */
function drawNode(made, node, marked) {
  const { color, diameter } = nodeLook(node.label);
  if (marked) made.append(shape("circle", { cx: node.x, cy: node.y, r: diameter / 2 + 7, fill: "#e9a100", "fill-opacity": 0.45 }));
  made.append(shape("circle", { cx: node.x, cy: node.y, r: diameter / 2, fill: color, stroke: INK }));
  const lines = inLines(node.name);
  lines.forEach((line, place) => made.append(text(line, node.x, node.y + diameter / 2 + 14 * (place + 1), 13, "middle")));
  const of = `${node.shown.toLocaleString("en")} of ${node.links.toLocaleString("en")} links`;
  if (node.links > node.shown) made.append(text(of, node.x, node.y + diameter / 2 + 14 * (lines.length + 1), 11, "middle", "#565d66"));
}

/** @param {SVGElement} made @param {{look: import("./looks.js").Look, sign?: string, shape?: string, says: string}[]} rows @param {string[]} labels @param {number} x @param {number} y */
function drawLegend(made, rows, labels, x, y) {
  rows.forEach(({ look, sign, shape: form, says }, index) => {
    const at = y + index * 24;
    made.append(shape("line", { x1: x, y1: at, x2: x + 34, y2: at, stroke: look.color, "stroke-width": look.width, "stroke-dasharray": look.dash.join(" ") }));
    const head = arrowHead(look.arrow, look.color, x + 40, at, 0);
    if (head) made.append(head);
    if (sign) made.append(signFrame(form ?? "", x + 18, at, form === "round-rectangle" ? 8 : 10, look.color, "#ffffff"), text(sign, x + 18, at + 5, 13, "middle", look.color));
    made.append(text(clipped(says, 46), x + 52, at + 4, 11, "start"));
  });
  labels.forEach((label, index) => {
    const at = y + (rows.length + 1 + index) * 24;
    made.append(shape("circle", { cx: x + 18, cy: at, r: 9, fill: nodeLook(label).color, stroke: INK }), text(spaced(label), x + 52, at + 4, 11, "start"));
  });
}

/** @param {string} words @param {number} x @param {number} y @param {number} size @param {string} anchor @param {string} [color] */
function text(words, x, y, size, anchor, color = INK) {
  // A white edge keeps a text readable where lines pass behind it.
  const made = shape("text", { x, y, "font-size": size, "text-anchor": anchor, fill: color, stroke: "#ffffff", "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" });
  made.textContent = words;
  return made;
}

/** @param {Shown} shown @param {View} view @returns {Promise<string[]>} the documents that what is drawn rests on */
export async function sources(shown, view) {
  const ids = new Set([...shown.lines, ...shown.remarks].map((one) => one.document));
  const known = (await allDocuments()).filter((document) => ids.has(document.id));
  const cited = known.map((one) => `${one.publisher}: ${one.title}, ${one.year}. ${one.where ?? ""} (${one.licence})`);
  const notes = Object.entries(view.notes).map(([id, note]) => `${view.names[id] ?? id}: ${note}`);
  return [...(notes.length ? ["Notes:", ...notes] : []), ...(cited.length ? ["Sources:", ...cited] : [])];
}

/** @param {string} words @param {number} most */
function clipped(words, most) {
  const letters = Array.from(words);
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : words;
}

/**
 * A name in two lines at most, so that it does not reach into the next.
 * @param {string} name
 */
function inLines(name) {
  const words = name.split(" ");
  let first = words.shift() ?? "";
  while (words.length && first.length + words[0].length < NAME) first += ` ${words.shift()}`;
  return [clipped(first, 2 * NAME), ...(words.length ? [clipped(words.join(" "), NAME)] : [])];
}

/** @param {string} words @returns {string[]} */
function wrapped(words) {
  const lines = [""];
  for (const word of words.split(" ")) {
    if (lines[lines.length - 1].length + word.length > LETTERS) lines.push("   ");
    lines[lines.length - 1] += `${lines[lines.length - 1].trim() ? " " : ""}${word}`;
  }
  return lines;
}
