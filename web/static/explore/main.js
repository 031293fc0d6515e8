/** Explore: ties the search, the picture, the tables, the filters and the evidence to the view as it is. */

import { Problem, ask } from "../api.js";
import { byId, element } from "../dom.js";
import { installAccusations } from "./accusations.js";
import { Canvas } from "./canvas.js";
import { changed } from "./changed.js";
import { allDocuments, draw, DRAWN, MOST, selected } from "./data.js";
import { details, drawnOf } from "./details.js";
import { showFilters, showSelection } from "./filter-panel.js";
import { visible } from "./filters.js";
import { installHandOver } from "./hand-over.js";
import { showLegend } from "./legend.js";
import { viewOfAddress, writeAddress } from "./links.js";
import { useLooks } from "./looks.js";
import { installPaths } from "./paths.js";
import { installQuestions } from "./questions.js";
import { installRecords } from "./records.js";
import { installRoutes } from "./routes.js";
import { installSearch } from "./search.js";
import { ahead, begin, current, onStep, redo, settle, step, undo } from "./steps.js";
import { showTables } from "./table.js";

/** @typedef {import("./view.js").View} View */

const told = byId("told", HTMLElement);
const counts = byId("counts", HTMLElement);
const beside = byId("beside", HTMLElement);
const tables = { entities: byId("entities", HTMLElement), lines: byId("lines", HTMLElement) };
/** @type {import("./filters.js").Picture} */
let picture = { nodes: [], lines: [], remarks: [], missing: [], expanded: null, years: null };
let drawn = { nodes: picture.nodes, lines: picture.lines, remarks: picture.remarks };
let chosen = "";
/** The documents and the period of which the details beside the picture are. */
let besideOf = "";
/** What its period leaves out, in words. */
let leftOut = "";
/** What the picture that is at hand was asked with; only a change of it asks again. */
let asked = "";
let turn = 0;
/** Whether everything gets new places, so that the whole picture is fitted. */
let anew = false;

const canvas = new Canvas(byId("canvas", HTMLElement), { chosen: choose, moved: (places) => moved(places) });
const paths = installPaths({ draw: (ids, marked, said) => add(ids.map((id) => ({ id, name: id })), said, marked), problem });
const { search } = installSearch({ add, show: choose, problem });
installRoutes({ draw: (ids, marked, said) => add(ids.map((id) => ({ id })), said, marked), problem });
installRecords({ add, problem });
const answering = { add, details: (/** @type {HTMLElement} */ content) => { beside.dataset.of = ""; beside.replaceChildren(content); beside.focus(); }, problem };
installAccusations(answering);
installHandOver({ shown: () => drawn, picture: () => picture, open: (view, said) => open(view).then(() => tell(said)), tell, problem });

/**
 * Put entities into the picture.
 * @param {{id: string}[]} entities
 * @param {string} said
 * @param {string[]} [marked] ids of entities and links to emphasize
 */
function add(entities, said, marked) {
  const known = new Set(current().nodes.map((place) => place.id));
  const fresh = [...new Set(entities.map((entity) => entity.id))].filter((id) => !known.has(id));
  if (known.size + fresh.length > MOST) return tell(`A view has at most ${MOST.toLocaleString("en")} entities. Remove some first.`);
  chosen = entities.length === 1 ? entities[0].id : chosen;
  if (fresh.length || marked) step({ nodes: [...current().nodes, ...fresh.map((id) => ({ id }))], ...(marked ? { marked } : {}) }, said);
  else choose(chosen);
}

/**
 * Draw the next neighbours of an entity.
 * @param {import("./data.js").Expansion} expansion
 * @param {string} what in words
 */
async function expand(expansion, what) {
  try {
    const answer = await draw(current(), expansion);
    const { added, shown, total } = answer.picture.expanded;
    const places = answer.picture.nodes.map(({ id, x, y }) => ({ id, x, y }));
    const order = new Map(current().nodes.map((place, index) => [place.id, index]));
    places.sort((a, b) => (order.get(a.id) ?? MOST) - (order.get(b.id) ?? MOST));
    const left = `${shown.toLocaleString("en")} of ${total.toLocaleString("en")} ${what} are in the picture.`;
    if (!added.length) return tell(`${left} There are no further ones.`);
    take(answer, places);
    step({ nodes: places }, `${added.length.toLocaleString("en")} more: ${left}`);
  } catch (error) {
    problem(error);
  }
}

/** Ask for the picture of the view as it is, unless it is at hand, and show it. */
async function refresh() {
  const view = current();
  if (key(view) === asked) return show();
  const mine = ++turn;
  try {
    const answer = view.nodes.length ? await draw(view) : { picture: { nodes: [], lines: [], remarks: [], missing: [], expanded: null, years: null }, revision: view.revision, leftOut: "" };
    if (mine !== turn) return;
    const at = new Map(answer.picture.nodes.map((node) => [node.id, node]));
    const places = view.nodes.flatMap(({ id }) => {
      const node = at.get(id);
      return node ? [{ id, x: node.x, y: node.y }] : [];
    });
    take(answer, places);
    settle({ nodes: places });
    show();
    if (anew) canvas.fit();
    anew = false;
  } catch (error) {
    if (mine === turn) problem(error);
  }
}

/**
 * Keep the picture that the server has answered.
 * @param {{picture: import("./filters.js").Picture, revision: number, leftOut: string}} answer
 * @param {import("./view.js").Place[]} places
 */
function take(answer, places) {
  picture = answer.picture;
  leftOut = answer.leftOut;
  asked = key({ ...current(), nodes: places });
  settle({
    revision: answer.revision,
    lines: picture.lines.map((line) => line.id),
    names: Object.fromEntries(picture.nodes.map((node) => [node.id, node.name])),
  });
}

/** @param {View} view */
function key(view) {
  return JSON.stringify([view.nodes.map((place) => place.id).sort(), selected(view)]);
}

/** Show the picture that is at hand, as far as the filters leave it. */
function show() {
  const view = current();
  const at = new Map(view.nodes.map((place) => [place.id, place]));
  picture = { ...picture, nodes: picture.nodes.map((node) => ({ ...node, x: at.get(node.id)?.x ?? node.x, y: at.get(node.id)?.y ?? node.y })) };
  const shown = visible(picture, view);
  const first = new Set(view.nodes.slice(0, view.large ? MOST : DRAWN).map((place) => place.id));
  drawn = {
    nodes: shown.nodes.filter((node) => first.has(node.id)),
    lines: shown.lines.filter((line) => first.has(line.source) && first.has(line.target)),
    remarks: shown.remarks.filter((remark) => remark.parts.filter((part) => first.has(part.entity)).length > 1),
  };
  canvas.show(drawn, view.marked);
  showTables(tables, shown, picture, choose);
  showFilters(byId("filters", HTMLElement), picture);
  showLegend(byId("legend", HTMLElement), [...new Set(drawn.nodes.map((node) => node.label))].sort());
  const of = (/** @type {number} */ some, /** @type {number} */ all, /** @type {string} */ what) => `${some.toLocaleString("en")} of ${all.toLocaleString("en")} ${what}`;
  counts.textContent = picture.nodes.length
    ? `Drawn: ${of(drawn.nodes.length, picture.nodes.length, "entities")}, ${of(drawn.lines.length, picture.lines.length, "lines")}, ${of(drawn.remarks.length, picture.remarks.length, "remarks")}. ${leftOut}`.trim()
    : "";
  byId("canvas", HTMLElement).setAttribute("aria-label", `Picture. ${counts.textContent} The tables after it have the same rows.`);
  byId("draw-all", HTMLButtonElement).hidden = view.large || shown.nodes.length <= DRAWN;
  byId("empty", HTMLElement).hidden = picture.nodes.length > 0;
  byId("unmark", HTMLButtonElement).hidden = !view.marked.length;
  const { undo: back, redo: again } = ahead();
  for (const [id, words, name] of [["undo", back, "Undo"], ["redo", again, "Redo"]]) {
    const button = byId(id, HTMLButtonElement);
    button.disabled = !words;
    button.title = words ? `${name}: ${words}` : "";
  }
  if (chosen) choose(chosen, false);
}

/**
 * Show what is said of an entity, a line or a remark beside the picture.
 * @param {string} id
 * @param {boolean} [focus] whether to move the focus there, after a choice of the person
 */
function choose(id, focus = true) {
  const selection = JSON.stringify(selected(current()));
  const same = id === chosen && beside.dataset.of === id && besideOf === selection;
  chosen = id;
  canvas.choose(id);
  const node = picture.nodes.find((one) => one.id === id);
  if (same && node) byId("drawn-of", HTMLElement).textContent = drawnOf(node);
  if (same && !focus) return;
  const content = details(id, picture, { add, expand, end: paths.end, move, problem });
  beside.dataset.of = content ? id : "";
  besideOf = selection;
  beside.replaceChildren(content ?? element("p", { class: "faint" }, "Choose an entity or a link to read its sentences."));
  if (focus && content) beside.focus();
}

/** @param {Map<string, {x: number, y: number}>} places */
function moved(places) {
  step({ nodes: current().nodes.map((place) => ({ id: place.id, ...(places.get(place.id) ?? place) })) }, "An entity is moved");
}

/** @param {string} id @param {number} right @param {number} down */
function move(id, right, down) {
  const node = drawn.nodes.find((one) => one.id === id);
  if (node) moved(new Map([[id, { x: node.x + right, y: node.y + down }]]));
}

/** @param {View} view opens it as it was made, and says what has changed since */
async function open(view) {
  begin(view);
  asked = "";
  chosen = "";
  await refresh();
  byId("changes", HTMLElement).replaceChildren(...[await changed(view, picture, current().revision)].filter((one) => one !== null));
}

/** @param {string} words */
function tell(words) {
  told.className = "";
  told.textContent = words;
}

/** @param {unknown} error */
function problem(error) {
  if (!(error instanceof Error)) throw error;
  told.className = "fault";
  told.textContent = `${error.message} ${error instanceof Problem ? error.todo : ""}`;
}

onStep((_, said) => {
  if (said) {
    tell(said);
    void writeAddress();
  }
  void allDocuments().then(showSelection, problem);
  if (said) void refresh().then(writeAddress); // `open` asks by itself
});

const buttons = /** @type {Record<string, () => void>} */ ({
  undo,
  redo,
  fit: () => canvas.fit(),
  closer: () => canvas.zoom(1.3),
  farther: () => canvas.zoom(1 / 1.3),
  clear: () => step({ nodes: [], marked: [] }, "The picture is empty"),
  "lay-out": () => {
    asked = "";
    anew = true;
    step({ nodes: current().nodes.map(({ id }) => ({ id })) }, "Everything has its first place again");
  },
  "draw-all": () => step({ large: true }, `Up to ${MOST.toLocaleString("en")} entities are drawn`),
});
for (const [id, act] of Object.entries(buttons)) byId(id, HTMLButtonElement).addEventListener("click", act);
addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  if (!(event.ctrlKey || event.metaKey) || typing || event.key.toLowerCase() !== "z") return;
  event.preventDefault();
  if (event.shiftKey) redo();
  else undo();
});
addEventListener("hashchange", () => viewOfAddress().then((view) => view && open(view), problem));

/** Begin: the words and colours of the vocabulary, the ten questions, and the view of the address. */
async function start() {
  try {
    const { data } = await ask("/v1/vocabulary", {});
    useLooks(data.looks);
    const kinds = Object.keys(data.looks).filter((label) => data.labels[label].family !== "evidence");
    byId("q-label", HTMLSelectElement).append(...kinds.map((label) => element("option", { value: label }, label)));
    void installQuestions(answering, { stage: Object.keys(data.stages), predicate: Object.keys(data.predicates) });
    const view = await viewOfAddress();
    await open(view ?? current());
    const q = new URLSearchParams(location.search).get("q");
    if (q) {
      byId("q", HTMLInputElement).value = q;
      await search();
    }
  } catch (error) {
    problem(error);
  }
}

void start();
