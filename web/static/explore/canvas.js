/** The picture, drawn by Cytoscape. A canvas has no keyboard, so the tables beside it have the same rows. */

import cytoscape from "../cytoscape.js";
import { isMarked } from "./filters.js";
import { isDark, lineLooks, lookOf, nodeLook, REMARKS } from "./looks.js";

/** @typedef {import("./filters.js").PictureNode} PictureNode */
/** @typedef {import("./filters.js").Line} Line */
/** @typedef {import("./filters.js").Remark} Remark */
/** @typedef {{nodes: PictureNode[], lines: Line[], remarks: Remark[]}} Shown */

/** What a node and its name take on each side of its place, and the closest that a whole picture is shown. */
const ROOM = { x: 120, y: 90 };
const CLOSEST = 1.4;
/** The most entities of a picture whose texts grow, and by how much. */
const FEW = 60;
const LARGEST = 3;
/** Pixels that an end of a line takes from its words. */
const NARROW = 30;

/** The drawing of a picture. */
export class Canvas {
  /**
   * @param {HTMLElement} place
   * @param {{chosen: (id: string) => void, moved: (places: Map<string, {x: number, y: number}>) => void}} events
   */
  constructor(place, events) {
    this.cy = cytoscape({
      container: place,
      elements: [],
      layout: { name: "preset" },
      minZoom: 0.05,
      maxZoom: 4,
      pixelRatio: 1,
      textureOnViewport: true,
      boxSelectionEnabled: false,
      style: styles(1),
    });
    this.cy.on("tap", "node, edge", (event) => events.chosen(event.target.data("of")));
    this.cy.on("dragfree", "node", () => {
      const places = new Map();
      this.cy.nodes("[!remark]").forEach((node) => {
        places.set(node.id(), { x: Math.round(node.position("x")), y: Math.round(node.position("y")) });
      });
      events.moved(places);
    });
    this.size = 1;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let waiting;
    this.cy.on("zoom", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.resizeTexts(), 150);
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.cy.style(styles(this.size));
      if (this.shown) this.show(this.shown, this.marked);
    });
    new ResizeObserver(() => this.cy.resize()).observe(place);
    /** @type {Shown | undefined} */
    this.shown = undefined;
    /** @type {string[]} */
    this.marked = [];
  }

  /**
   * Draw what is shown. Where something new would be out of sight, the whole picture is fitted.
   * @param {Shown} shown
   * @param {string[]} marked ids of entities, links and statements that are emphasized
   */
  show(shown, marked) {
    const before = new Set(this.shown?.nodes.map((node) => node.id));
    this.shown = shown;
    this.marked = marked;
    const dark = isDark();
    const mark = new Set(marked);
    const at = new Map(shown.nodes.map((node) => [node.id, node]));
    this.cy.batch(() => {
      this.cy.elements().remove();
      this.cy.add([
        ...shown.nodes.map((node) => drawnNode(node, mark)),
        ...shown.lines.map((line) => drawnLine(line, mark, at)),
        ...shown.remarks.flatMap((remark) => drawnRemark(remark, shown, dark, mark)),
      ]);
    });
    const { x1, x2, y1, y2 } = this.cy.extent();
    const isInSight = (/** @type {PictureNode} */ { x, y }) => x > x1 && x < x2 && y > y1 && y < y2;
    if (!before.size || shown.nodes.some((node) => !before.has(node.id) && !isInSight(node))) this.fit();
  }

  /** Show all of it. The bounds are those of the shapes: Cytoscape's own would measure each text before it is drawn. */
  fit() {
    this.cy.resize();
    const nodes = this.cy.nodes();
    if (nodes.empty()) return;
    const places = nodes.map((node) => node.position());
    const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
    const box = { left: Math.min(...xs) - ROOM.x, right: Math.max(...xs) + ROOM.x, top: Math.min(...ys) - ROOM.y, bottom: Math.max(...ys) + ROOM.y };
    const [width, height] = [this.cy.width(), this.cy.height()];
    const zoom = Math.min(width / (box.right - box.left), height / (box.bottom - box.top), CLOSEST);
    const pan = { x: width / 2 - (zoom * (box.left + box.right)) / 2, y: height / 2 - (zoom * (box.top + box.bottom)) / 2 };
    this.cy.viewport({ zoom, pan });
    this.resizeTexts();
  }

  /** Keep the texts of a small picture readable when it is far away; those of a large one would cover each other. */
  resizeTexts() {
    const wanted = this.cy.nodes().length <= FEW ? Math.min(LARGEST, Math.max(1, 0.85 / this.cy.zoom())) : 1;
    const size = Math.ceil(4 * wanted) / 4;
    if (size === this.size) return;
    this.size = size;
    this.cy.style(styles(size));
  }

  /** @param {number} factor */
  zoom(factor) {
    const { width, height } = this.cy.container()?.getBoundingClientRect() ?? { width: 0, height: 0 };
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: width / 2, y: height / 2 } });
  }

  /**
   * Emphasize what is chosen.
   * @param {string} id of an entity, line or remark; empty for nothing
   */
  choose(id) {
    this.cy.batch(() => {
      this.cy.elements(".chosen").removeClass("chosen");
      if (id) this.cy.elements().filter((one) => one.data("of") === id).addClass("chosen");
    });
  }
}

/**
 * @param {PictureNode} node
 * @param {Set<string>} mark
 * @returns {cytoscape.ElementDefinition}
 */
function drawnNode(node, mark) {
  const { color, diameter } = nodeLook(node.label);
  const more = node.links > node.shown ? `\n+${(node.links - node.shown).toLocaleString("en")}` : "";
  return {
    group: "nodes",
    data: { id: node.id, of: node.id, name: `${node.name}${more}`, color, size: diameter },
    position: { x: node.x, y: node.y },
    classes: mark.has(node.id) ? "marked" : "",
  };
}

/**
 * A line, whose words have the room that it has between its ends.
 * @param {Line} line
 * @param {Set<string>} mark
 * @param {Map<string, PictureNode>} at
 * @returns {cytoscape.ElementDefinition}
 */
function drawnLine(line, mark, at) {
  const [from, to] = [at.get(line.source), at.get(line.target)];
  const length = from && to ? Math.hypot(to.x - from.x, to.y - from.y) : 0;
  return {
    group: "edges",
    data: { id: `line ${line.id}`, of: line.id, source: line.source, target: line.target, caption: line.caption, room: Math.max(NARROW, length - 2 * NARROW) },
    classes: `${lookOf(line)}${isMarked(line, mark) ? " marked" : ""}`,
  };
}

/**
 * A remark: a sign between the entities that it names, tied to each of them by a line without an arrow.
 * @param {Remark} remark
 * @param {Shown} shown
 * @param {boolean} dark
 * @param {Set<string>} mark
 * @returns {cytoscape.ElementDefinition[]}
 */
function drawnRemark(remark, shown, dark, mark) {
  const look = REMARKS[remark.what];
  const color = dark ? look.dark : look.light;
  const named = new Set(remark.parts.map((part) => part.entity));
  const ends = shown.nodes.filter((node) => named.has(node.id));
  const middle = (/** @type {"x" | "y"} */ axis) => ends.reduce((sum, node) => sum + node[axis], 0) / ends.length;
  const id = `remark ${remark.id}`;
  return [
    {
      group: "nodes",
      data: { id, of: remark.id, remark: true, name: look.sign, color, shape: look.shape, caption: remark.said.phrase ?? "" },
      position: { x: middle("x") + 14, y: middle("y") - 14 },
      grabbable: false,
      classes: mark.has(remark.id) ? "marked" : "",
    },
    ...ends.map((node) => /** @type {cytoscape.ElementDefinition} */ ({
      group: "edges",
      data: { id: `${id} ${node.id}`, of: remark.id, tie: true, source: id, target: node.id, color },
    })),
  ];
}

/**
 * @param {number} size of the texts: 1 or more
 * @returns {cytoscape.StylesheetJson}
 */
function styles(size) {
  const page = getComputedStyle(document.body);
  const ink = page.color;
  const ground = page.backgroundColor;
  const accent = isDark() ? "#8ab4f8" : "#0b57d0";
  return /** @type {cytoscape.StylesheetJson} */ ([
    {
      selector: "node",
      style: {
        "background-color": "data(color)", width: "data(size)", height: "data(size)", label: "data(name)",
        color: ink, "font-size": 13 * size, "text-wrap": "wrap", "text-max-width": 120 * size, "text-valign": "bottom", "text-margin-y": 4,
        "border-width": 1, "border-color": ink, "min-zoomed-font-size": 7,
        "text-background-color": ground, "text-background-opacity": 0.75, "text-background-padding": 1,
      },
    },
    {
      selector: "node[?remark]",
      style: {
        shape: "data(shape)", width: 24, height: 24, "background-color": ground, "border-width": 2, "border-color": "data(color)",
        color: "data(color)", "text-valign": "center", "text-margin-y": 0, "font-size": 16, "font-weight": "bold", "text-background-opacity": 0,
      },
    },
    {
      selector: "edge",
      style: {
        "curve-style": "bezier", "control-point-step-size": 34, "arrow-scale": 1.1,
        label: "data(caption)", "font-size": 11 * size, "text-rotation": "autorotate", "min-zoomed-font-size": 7,
        // Beside the line, and no longer than it: what is broken in it says how firmly it is said.
        "text-max-width": "data(room)", "text-wrap": "ellipsis", "text-margin-y": -7 * size,
        "text-background-color": ground, "text-background-opacity": 0.6, "text-background-padding": 0,
      },
    },
    ...Object.entries(lineLooks(isDark())).map(([name, look]) => ({
      selector: `edge.${name}`,
      style: {
        width: look.width, color: look.color, "line-color": look.color,
        "line-style": look.dash.length ? "dashed" : "solid", "line-dash-pattern": look.dash.length ? look.dash : [1, 0],
        "target-arrow-shape": look.arrow, "target-arrow-color": look.color, "target-arrow-fill": look.arrow === "triangle" ? "filled" : "hollow",
      },
    })),
    { selector: "edge[?tie]", style: { width: 1.5, "line-color": "data(color)", "line-style": "dashed", "line-dash-pattern": [3, 3], "target-arrow-shape": "none", label: "" } },
    { selector: ".marked", style: { "underlay-color": "#e9a100", "underlay-opacity": 0.45, "underlay-padding": 7 } },
    { selector: ".chosen", style: { "overlay-color": accent, "overlay-opacity": 0.3, "overlay-padding": 6 } },
  ]);
}
