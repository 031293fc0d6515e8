/**
 * The keys of the review. They can be changed or switched off (WCAG 2.1.4), and are kept in this browser.
 *
 * A key counts only while nothing is typed into a field, and without Ctrl, Alt or Meta.
 */

/** @typedef {"accept"|"reject"|"edit"|"unsure"|"undo"|"down"|"up"|"open"|"figure"|"missed"|"help"} Name */

/** @type {Record<Name, {key: string, does: string}>} */
export const KEYS = {
  accept: { key: "a", does: "Accept, and go on" },
  reject: { key: "x", does: "Reject, or set aside; then 1 to 6 for the reason" },
  edit: { key: "e", does: "Edit the statement" },
  unsure: { key: "u", does: "Not sure: put it into the second queue" },
  undo: { key: "z", does: "Take back the last decision" },
  down: { key: "j", does: "Next sentence" },
  up: { key: "k", does: "Sentence before" },
  open: { key: "n", does: "Next that is open" },
  figure: { key: "f", does: "Next figure or verb that no statement covers" },
  missed: { key: "m", does: "Add a statement that was missed" },
  help: { key: "?", does: "Help" },
};
const PLACE = "tuyun-review-keys";

/** The keys as this browser has them. */
export class Keys {
  constructor() {
    /** @type {boolean} */
    this.on = true;
    /** @type {Record<string, string>} */
    this.map = Object.fromEntries(Object.entries(KEYS).map(([name, { key }]) => [name, key]));
    try {
      const kept = JSON.parse(localStorage.getItem(PLACE) ?? "{}");
      this.on = kept.on !== false;
      for (const name of Object.keys(KEYS)) if (typeof kept.map?.[name] === "string") this.map[name] = kept.map[name];
    } catch {
      // A browser that keeps nothing has the keys as they are.
    }
  }

  /** The key of a name; empty while keys are off. @param {Name} name */
  of(name) {
    return this.on ? (this.map[name] ?? "") : "";
  }

  /** @param {boolean} on */
  switchTo(on) {
    this.on = on;
    this.#keep();
  }

  /**
   * Give a key to a name.
   * @param {Name} name @param {string} key
   * @returns {string} What is wrong with it; empty if nothing is.
   */
  change(name, key) {
    if (Array.from(key).length !== 1 || /[\s0-9]/.test(key)) return "Use a single letter or sign, and no digit.";
    const other = Object.keys(this.map).find((one) => one !== name && this.map[one] === key);
    if (other) return `${key} already means: ${KEYS[/** @type {Name} */ (other)].does}.`;
    this.map[name] = key;
    this.#keep();
    return "";
  }

  #keep() {
    try {
      localStorage.setItem(PLACE, JSON.stringify({ on: this.on, map: this.map }));
    } catch {
      // The keys hold for this page, then.
    }
  }

  /** What a press of a key means here. @param {KeyboardEvent} event @returns {Name|`reason-${number}`|""} */
  meaning(event) {
    if (!this.on || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return "";
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("input, select, textarea, dialog, [contenteditable]")) return "";
    if (/^[1-6]$/.test(event.key)) return /** @type {`reason-${number}`} */ (`reason-${event.key}`);
    const found = Object.keys(this.map).find((name) => this.map[name] === event.key);
    return /** @type {Name} */ (found ?? "");
  }
}
