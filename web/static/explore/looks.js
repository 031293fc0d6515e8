/** How nodes and lines look: the same in the picture, in the legend and in what is exported. */

/** @typedef {import("./filters.js").Line} Line */
/** @typedef {{color: string, width: number, dash: number[], arrow: string}} Look */

/** How firmly something is said: the weaker, the more broken the line. */
export const DASHES = /** @type {Record<string, number[]>} */ ({
  asserted: [],
  reported: [14, 4],
  alleged: [6, 6],
  possible: [2, 6],
});

/** Each kind of link has a colour and an end of its own, so that neither is needed to tell them apart. */
const KINDS = /** @type {Record<string, {light: string, dark: string, width: number, arrow: string, says: string}>} */ ({
  plain: { light: "#3f4a56", dark: "#c5cdd6", width: 2.5, arrow: "triangle", says: "It happened; a broken line says so less firmly" },
  wrongdoing: { light: "#a3121f", dark: "#ff8f87", width: 2.5, arrow: "triangle", says: "Wrongdoing that the text describes" },
  permitted: { light: "#0b57d0", dark: "#8ab4f8", width: 1.5, arrow: "vee", says: "Law or practice allows it; use is not stated" },
  zero: { light: "#3f4a56", dark: "#c5cdd6", width: 1.5, arrow: "tee", says: "A count of none" },
  silence: { light: "#7a4a00", dark: "#f0b95a", width: 1.5, arrow: "circle", says: "Silence: the answer was not given" },
  class: { light: "#7b8794", dark: "#8b96a3", width: 1, arrow: "triangle-tee", says: "Is a part or a kind of" },
});

/** Statements that draw no link stand between those that they name, in a frame of their own. */
export const REMARKS = /** @type {Record<string, {light: string, dark: string, shape: string, sign: string, says: string}>} */ ({
  denied: { light: "#a3121f", dark: "#ff8f87", shape: "diamond", sign: "×", says: "Denied: the text says that it is not so" },
  needed: { light: "#5b3aa6", dark: "#c3acf5", shape: "hexagon", sign: "!", says: "Called for; nobody says that it happened" },
  assessed: { light: "#00664b", dark: "#7fd9a0", shape: "round-rectangle", sign: "=", says: "A judgement of whoever says so" },
});

/** @returns {boolean} whether the page is dark */
export function isDark() {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

/**
 * @param {Line} line
 * @returns {string} the name of its look: lines of the same name look the same
 */
export function lookOf(line) {
  const kind = line.wrongdoing ? "wrongdoing" : line.kind;
  const modality = line.modality ?? "asserted";
  return `${kind in KINDS ? kind : "plain"}-${modality in DASHES ? modality : "asserted"}`;
}

/**
 * @param {boolean} dark
 * @returns {Record<string, Look>} every look of a line, by its name
 */
export function lineLooks(dark) {
  const looks = Object.entries(KINDS).flatMap(([kind, { width, arrow, ...color }]) =>
    Object.entries(DASHES).map(([modality, dash]) => [`${kind}-${modality}`, { color: dark ? color.dark : color.light, width, dash, arrow }]),
  );
  return Object.fromEntries(looks);
}

/**
 * The rows of the legend: each kind of line and remark, and each degree of firmness.
 * @param {boolean} dark
 * @returns {{look: Look, sign?: string, shape?: string, says: string}[]}
 */
export function legendRows(dark) {
  const color = (/** @type {{light: string, dark: string}} */ of) => (dark ? of.dark : of.light);
  const firmness = Object.entries(DASHES).map(([name, dash]) => ({
    look: { color: color(KINDS.plain), width: 2.5, dash, arrow: "triangle" },
    says: { asserted: "Asserted: in the report's own voice", reported: "Reported: a named speaker says so", alleged: "Alleged: no speaker is named", possible: "Possible: it may be so" }[name] ?? name,
  }));
  const kinds = Object.values(KINDS).slice(1).map((kind) => ({
    look: { color: color(kind), width: kind.width, dash: [], arrow: kind.arrow },
    says: kind.says,
  }));
  const remarks = Object.values(REMARKS).map((remark) => ({
    look: { color: color(remark), width: 1.5, dash: [3, 3], arrow: "none" },
    sign: remark.sign,
    shape: remark.shape,
    says: remark.says,
  }));
  return [...firmness, ...kinds, ...remarks];
}

/** @type {Record<string, {color: string, diameter: number}>} */
let labels = {};

/** @param {Record<string, {color: string, diameter: number}>} looks of the vocabulary */
export function useLooks(looks) {
  labels = looks;
}

/**
 * Fill and diameter of a node of a label.
 * @param {string} label
 * @returns {{color: string, diameter: number}}
 */
export function nodeLook(label) {
  const look = labels[label] ?? { color: "#8A929B", diameter: 80 };
  return { color: look.color, diameter: Math.round(look.diameter * 0.42) };
}
