/** Which nodes, lines and remarks of a picture the filters of a view show, and how many have each value. */

/** @typedef {import("./view.js").View} View */
/** @typedef {{id: string, name: string, label: string, country: string | null, row: number | null, x: number, y: number, links: number, shown: number}} PictureNode */
/** @typedef {{statement: string, modality: string, standing: string, phrase: string | null, voice: string | null, voice_name: string | null, start: string | null, end: string | null}} Said */
/** @typedef {{id: string, link: string, type: string, kind: string, wrongdoing: boolean, modality: string | null, caption: string, source: string, target: string, country: string | null, document: string, year: number | null, said: Said[]}} Line */
/** @typedef {{id: string, what: string, said: Said, country: string | null, document: string, year: number, parts: {entity: string, role: string}[]}} Remark */
/** @typedef {{nodes: PictureNode[], lines: Line[], remarks: Remark[], missing: string[], expanded: any, years: [number, number] | null}} Picture */

export const NONE = "not stated";

/** The fields of the filters, with their names, and the values that a line or remark has of each. */
export const FIELDS = [
  { field: "modality", name: "How firmly", of: (/** @type {Fields} */ one) => one.said.map((said) => said.modality) },
  { field: "standing", name: "Step of justice", of: (/** @type {Fields} */ one) => one.said.map((said) => said.standing) },
  { field: "voice", name: "Who says so", of: (/** @type {Fields} */ one) => one.said.map((said) => said.voice_name ?? NONE) },
  { field: "kind", name: "Kind of link", of: (/** @type {Fields} */ one) => [one.kind] },
  { field: "country", name: "Country", of: (/** @type {Fields} */ one) => [one.country ?? NONE] },
  { field: "year", name: "Year of the report", of: (/** @type {Fields} */ one) => [String(one.year ?? NONE)] },
  { field: "document", name: "Document", of: (/** @type {Fields} */ one) => [one.document] },
];

/** What each field of a view's `hidden` is called. */
export const NAMES = /** @type {Record<string, string>} */ ({
  ...Object.fromEntries(FIELDS.map(({ field, name }) => [field, name])),
  label: "Kind of entity",
  remark: "Said without a link",
});

/** @typedef {{said: Said[], kind: string, country: string | null, year: number | null, document: string}} Fields */

/**
 * A line or remark as the filters see it.
 * @param {Line | Remark} one
 * @returns {Fields}
 */
function fields(one) {
  return "what" in one ? { ...one, said: [one.said], kind: one.what } : one;
}

/**
 * What the filters of a view leave of a picture.
 * @param {Picture} picture
 * @param {View} view
 * @returns {{nodes: PictureNode[], lines: Line[], remarks: Remark[]}}
 */
export function visible(picture, view) {
  const hides = (/** @type {string} */ field, /** @type {string} */ value) => view.hidden[field]?.includes(value) ?? false;
  const nodes = picture.nodes.filter((node) => !hides("label", node.label));
  const drawn = new Set(nodes.map((node) => node.id));
  const passes = (/** @type {Line | Remark} */ one) => {
    const has = fields(one);
    const whole = FIELDS.slice(3).every(({ field, of }) => of(has).every((value) => !hides(field, value)));
    const someone = has.said.some(
      (said) =>
        !hides("modality", said.modality) &&
        !hides("standing", said.standing) &&
        !hides("voice", said.voice_name ?? NONE),
    );
    return whole && (someone || !has.said.length);
  };
  return {
    nodes,
    lines: picture.lines.filter((line) => drawn.has(line.source) && drawn.has(line.target) && passes(line)),
    remarks: picture.remarks.filter(
      (remark) =>
        !hides("remark", remark.what) &&
        passes(remark) &&
        new Set(remark.parts.map((part) => part.entity).filter((id) => drawn.has(id))).size > 1,
    ),
  };
}

/**
 * How many lines and remarks have each value of a field, the most frequent first.
 * @param {Picture} picture
 * @param {(one: Fields) => string[]} of
 * @returns {[string, number][]}
 */
export function counted(picture, of) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const one of [...picture.lines, ...picture.remarks]) {
    for (const value of new Set(of(fields(one)))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

/**
 * Whether a line is emphasized: its link is, or a statement that it rests on.
 * @param {Line} line
 * @param {Set<string>} marked ids of entities, links and statements
 */
export function isMarked(line, marked) {
  return marked.has(line.link) || line.said.some((said) => marked.has(said.statement));
}
