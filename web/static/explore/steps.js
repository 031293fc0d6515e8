/** The steps of a person: each view is kept, so that each step can be undone and done again. */

import { emptyView } from "./view.js";

/** @typedef {import("./view.js").View} View */

const MOST = 200;
/** @type {{view: View, said: string}[]} */
let done = [{ view: emptyView(), said: "" }];
/** @type {{view: View, said: string}[]} */
let undone = [];
/** @type {((view: View, said: string) => void)[]} */
const listeners = [];

/** @returns {View} the view as it is now; it is never changed in place */
export function current() {
  return done[done.length - 1].view;
}

/** @returns {{undo: string, redo: string}} what would be undone and done again, in words; empty where nothing */
export function ahead() {
  return { undo: done.length > 1 ? done[done.length - 1].said : "", redo: undone[undone.length - 1]?.said ?? "" };
}

/**
 * Take a step.
 * @param {Partial<View>} change
 * @param {string} said what the step is, in words
 */
export function step(change, said) {
  done = [...done, { view: { ...current(), ...change }, said }].slice(-MOST);
  undone = [];
  tell(said);
}

/**
 * Keep what the server has answered for the view as it is: no step of the person.
 * @param {Partial<View>} change
 */
export function settle(change) {
  const last = done[done.length - 1];
  done = [...done.slice(0, -1), { ...last, view: { ...last.view, ...change } }];
}

/** Go back one step. */
export function undo() {
  if (done.length < 2) return;
  const last = done[done.length - 1];
  done = done.slice(0, -1);
  undone = [...undone, last];
  tell(`Undone: ${last.said}`);
}

/** Take again the step that was undone last. */
export function redo() {
  const next = undone[undone.length - 1];
  if (!next) return;
  undone = undone.slice(0, -1);
  done = [...done, next];
  tell(`Done again: ${next.said}`);
}

/**
 * Begin with a view, as that of an address.
 * @param {View} view
 */
export function begin(view) {
  done = [{ view, said: "" }];
  undone = [];
  tell("");
}

/** @param {(view: View, said: string) => void} listener is called after each step */
export function onStep(listener) {
  listeners.push(listener);
}

/** @param {string} said */
function tell(said) {
  for (const listener of listeners) listener(current(), said);
}
