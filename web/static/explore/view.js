/** The view: what a person has put into the picture. It has an address and a file, and is never part of the evidence. */

/** @typedef {{id: string, x?: number, y?: number}} Place an entity, and where it is drawn */
/** @typedef {{country: string[], year: string[], publisher: string[], document: string[]}} Selection documents that are read */

/**
 * @typedef {object} View
 * @property {Place[]} nodes in the order in which they came
 * @property {Selection} selection the documents whose links are drawn; all where nothing is selected
 * @property {Record<string, string[]>} hidden for each field of the filters, the values that are not shown
 * @property {string} from first day of the selected period; empty for no limit
 * @property {string} to last day
 * @property {boolean} large whether more than 300 entities are drawn
 * @property {string[]} marked ids of entities, links and statements that are emphasized, as those of a path
 * @property {Record<string, string>} notes of the person, by the id of an entity or link
 * @property {number} revision of the data that was drawn last; 0 before
 * @property {string[]} lines ids of the lines that were drawn last, to say what has changed since
 * @property {Record<string, string>} names of the entities that were drawn last
 */

/** @returns {View} a view with nothing in it; calls and judgements are hidden at first */
export function emptyView() {
  return {
    nodes: [],
    selection: { country: [], year: [], publisher: [], document: [] },
    hidden: { remark: ["needed", "assessed"] },
    from: "",
    to: "",
    large: false,
    marked: [],
    notes: {},
    revision: 0,
    lines: [],
    names: {},
  };
}

/**
 * A view as text for an address: compressed, and in letters that an address may have.
 * @param {View} view
 * @returns {Promise<string>}
 */
export async function encode(view) {
  const bytes = new TextEncoder().encode(toText(view));
  const packed = await through(bytes, new CompressionStream("deflate-raw"));
  let letters = "";
  for (const byte of packed) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * The view of an address.
 * @param {string} text as `encode` makes it
 * @returns {Promise<View>}
 * @throws {Error} where it is not whole
 */
export async function decode(text) {
  const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return fromText(new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw"))));
}

/**
 * A view as the text of a file.
 * @param {View} view
 * @returns {string}
 */
export function toText(view) {
  return JSON.stringify({ tuyun: "view", version: 1, ...view });
}

/**
 * The view of a file. What is not of the right kind is refused, and what is unknown is left out.
 * @param {string} text
 * @returns {View}
 */
export function fromText(text) {
  const read = JSON.parse(text);
  if (read?.tuyun !== "view" || read.version !== 1) throw new Error("This is not a view of Tuyun.");
  const view = emptyView();
  view.nodes = list(read.nodes)
    .filter((each) => typeof each?.id === "string")
    .map(({ id, x, y }) => (Number.isInteger(x) && Number.isInteger(y) ? { id, x, y } : { id }));
  for (const field of /** @type {(keyof Selection)[]} */ (Object.keys(view.selection))) {
    view.selection[field] = texts(read.selection?.[field]);
  }
  view.hidden = Object.fromEntries(Object.entries(read.hidden ?? {}).map(([field, values]) => [field, texts(values)]));
  view.notes = strings(read.notes);
  view.names = strings(read.names);
  view.marked = texts(read.marked);
  view.lines = texts(read.lines);
  view.from = day(read.from);
  view.to = day(read.to);
  view.large = read.large === true;
  view.revision = Number.isInteger(read.revision) ? read.revision : 0;
  return view;
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {CompressionStream | DecompressionStream} stream
 * @returns {Promise<Uint8Array>}
 */
async function through(bytes, stream) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

/** @param {unknown} value @returns {any[]} */
const list = (value) => (Array.isArray(value) ? value : []);

/** @param {unknown} value @returns {string[]} */
const texts = (value) => list(value).filter((each) => typeof each === "string");

/** @param {unknown} value @returns {string} */
const day = (value) => (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : "");

/** @param {unknown} value @returns {Record<string, string>} */
const strings = (value) =>
  Object.fromEntries(Object.entries(value ?? {}).filter(([, each]) => typeof each === "string"));
