/** The legend of the picture, with the same lines and signs. */

import { element } from "../dom.js";
import { isDark, legendRows, nodeLook } from "./looks.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * A shape of a drawing.
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @returns {SVGElement}
 */
export function shape(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

/**
 * The end of a line, drawn at a point and turned by an angle.
 * @param {string} arrow
 * @param {string} color
 * @param {number} x
 * @param {number} y
 * @param {number} degrees
 * @returns {SVGElement | null}
 */
export function arrowHead(arrow, color, x, y, degrees) {
  const transform = `translate(${x} ${y}) rotate(${degrees})`;
  const open = { fill: "none", stroke: color, "stroke-width": 2, transform };
  if (arrow === "triangle") return shape("path", { d: "M0 0L-9 -5L-9 5Z", fill: color, transform });
  if (arrow === "triangle-tee") return shape("path", { d: "M0 0L-9 -5L-9 5ZM-12 -5L-12 5", ...open });
  if (arrow === "vee") return shape("path", { d: "M-9 -6L0 0L-9 6", ...open });
  if (arrow === "tee") return shape("path", { d: "M0 -7L0 7", ...open });
  if (arrow === "circle") return shape("circle", { cx: -5, cy: 0, r: 4, ...open });
  return null;
}

/**
 * The frame of a sign, as the picture has it.
 * @param {string} form `diamond`, `hexagon` or `round-rectangle`
 * @param {number} x of its middle
 * @param {number} y
 * @param {number} radius
 * @param {string} color
 * @param {string} fill
 * @returns {SVGElement}
 */
export function signFrame(form, x, y, radius, color, fill) {
  const looks = { fill, stroke: color, "stroke-width": 2 };
  if (form === "round-rectangle") return shape("rect", { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, rx: 3, ...looks });
  const corners = form === "diamond" ? 4 : 6;
  const points = Array.from({ length: corners }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / corners;
    return `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return shape("polygon", { points: points.join(" "), ...looks });
}

/**
 * Fill the legend.
 * @param {HTMLElement} place
 * @param {string[]} present labels of the nodes that are drawn
 */
export function showLegend(place, present) {
  const lines = legendRows(isDark()).map(({ look, sign, shape: form, says }) => {
    const drawing = shape("svg", { width: 56, height: 18, "aria-hidden": "true", focusable: "false" });
    drawing.append(
      shape("line", { x1: 2, y1: 9, x2: sign ? 54 : 46, y2: 9, stroke: look.color, "stroke-width": look.width, "stroke-dasharray": look.dash.join(" ") }),
    );
    const head = arrowHead(look.arrow, look.color, 52, 9, 0);
    if (head) drawing.append(head);
    if (sign) {
      drawing.append(signFrame(form ?? "", 28, 9, form === "round-rectangle" ? 7 : 8.5, look.color, "Canvas"));
      const text = shape("text", { x: 28, y: 13, "text-anchor": "middle", "font-size": 12, fill: look.color });
      text.textContent = sign;
      drawing.append(text);
    }
    return element("li", {}, drawing, says);
  });
  const kinds = present.map((label) => {
    const drawing = shape("svg", { width: 56, height: 18, "aria-hidden": "true", focusable: "false" });
    drawing.append(shape("circle", { cx: 28, cy: 9, r: 8, fill: nodeLook(label).color, stroke: "currentColor" }));
    return element("li", {}, drawing, spaced(label));
  });
  place.replaceChildren(element("ul", {}, ...lines), element("ul", {}, ...kinds));
}

/**
 * A label in words.
 * @param {string} label for example `OfficialGroup`
 */
export function spaced(label) {
  return label.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase().replaceAll("_", " ");
}
