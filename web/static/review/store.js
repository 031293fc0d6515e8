/** What the page knows of the document, and where the reader stands in it. */

/** @typedef {import("./types.js").ReviewState} ReviewState */
/** @typedef {import("./types.js").Stop} Stop */

/** The order of the text: a stop for each thing to decide, or for a sentence that is read without proposals. */
export class Store {
  /** @param {ReviewState} state @param {import("./types.js").Choices} choices */
  constructor(state, choices) {
    this.state = state;
    this.choices = choices;
    /** The queue: all in reading order, or what the reader is not sure of. @type {"all"|"unsure"} */
    this.queue = "all";
    this.sentence = 1;
    /** The key of the present stop; empty where a sentence has none. */
    this.at = "";
    /** Acts that can be undone, the last one last. @type {{kind: string, id: string}[]} */
    this.done = [];
  }

  /** @param {Stop} stop */
  static key(stop) {
    if (stop.kind === "item") return stop.item.id;
    return stop.kind === "words" ? stop.words.id : `s-${stop.sentence.number}`;
  }

  /** @param {Stop} stop */
  static sentenceOf(stop) {
    if (stop.kind === "item") return stop.item.sentence;
    return stop.kind === "words" ? stop.words.sentence : stop.sentence.number;
  }

  /** @param {Stop} stop */
  static isOpen(stop) {
    if (stop.kind === "item") return stop.item.state === "open";
    return stop.kind === "words" ? stop.words.open : true;
  }

  /** @returns {Stop[]} All stops of the queue, in reading order. */
  stops() {
    /** @type {{sentence: number, place: number, stop: Stop}[]} */
    const found = [];
    for (const item of this.state.items) {
      if (this.queue === "unsure" && item.state !== "unsure" && item.id !== this.at) continue;
      found.push({ sentence: item.sentence, place: item.anchor[0], stop: { kind: "item", item } });
    }
    if (this.queue === "all") {
      for (const words of this.state.words) {
        if (words.covered) continue;
        found.push({ sentence: words.sentence, place: words.start, stop: { kind: "words", words } });
      }
      for (const sentence of this.state.sentences) {
        if (sentence.unseen)
          found.push({ sentence: sentence.number, place: sentence.start, stop: { kind: "sentence", sentence } });
      }
    }
    found.sort((one, other) => one.sentence - other.sentence || one.place - other.place);
    return found.map((one) => one.stop);
  }

  /** @returns {Stop|null} */
  current() {
    return this.stops().find((stop) => Store.key(stop) === this.at) ?? null;
  }

  /** @param {Stop|null} stop @param {number} [sentence] */
  goTo(stop, sentence = this.sentence) {
    this.at = stop ? Store.key(stop) : "";
    this.sentence = stop ? Store.sentenceOf(stop) : sentence;
  }

  /**
   * Go to the next stop behind the present one that a test accepts, or else to the first in the text.
   *
   * @param {(stop: Stop) => boolean} wanted
   * @returns {boolean} Whether there is one.
   */
  next(wanted) {
    const stops = this.stops();
    const here = stops.findIndex((stop) => Store.key(stop) === this.at);
    const behind = here < 0 ? stops.findIndex((stop) => Store.sentenceOf(stop) >= this.sentence) : here + 1;
    const from = behind < 0 ? 0 : behind;
    const found = [...stops.slice(from), ...stops.slice(0, from)].find(
      (stop) => Store.key(stop) !== this.at && wanted(stop),
    );
    if (found) this.goTo(found);
    return found !== undefined;
  }

  /** @param {number} step 1 for the next sentence, -1 for the one before. */
  move(step) {
    const number = Math.min(Math.max(this.sentence + step, 1), this.state.sentences.length);
    this.toSentence(number);
  }

  /** @param {number} number */
  toSentence(number) {
    const inside = this.stops().filter((stop) => Store.sentenceOf(stop) === number);
    this.goTo(inside.find(Store.isOpen) ?? inside[0] ?? null, number);
  }

  /** @param {string} id */
  item(id) {
    return this.state.items.find((item) => item.id === id) ?? null;
  }

  /** @param {string} id */
  words(id) {
    return this.state.words.find((words) => words.id === id) ?? null;
  }

  /** Take words for covered that a statement hangs on, as the server will. @param {import("./types.js").Item} item */
  cover(item) {
    const [start, end] = item.anchor;
    for (const words of this.state.words) {
      if (start < words.end && words.start < end) Object.assign(words, { covered: true, open: false });
    }
  }

  /** Take over what the server says has changed. @param {import("./types.js").Update} update */
  apply(update) {
    const changed = new Map(update.items.map((item) => [item.id, item]));
    const kept = this.state.items
      .filter((item) => !update.removed.includes(item.id))
      .map((item) => changed.get(item.id) ?? item);
    const known = new Set(kept.map((item) => item.id));
    this.state.items = [...kept, ...update.items.filter((item) => !known.has(item.id))];
    this.state.words = update.words;
    this.state.set_aside = update.set_aside;
    const unseen = new Set(update.unseen);
    for (const sentence of this.state.sentences) sentence.unseen = unseen.has(sentence.number);
    const names = new Map([...this.state.entities, ...update.entities].map((entity) => [entity.id, entity]));
    this.state.entities = [...names.values()];
    this.state.progress = update.progress;
  }
}
