/** The page of a review: loads the document, and ties text, card, form, keys and progress together. */
import { ask } from "../api.js";
import { byId } from "../dom.js";
import { inTurn, post, unconfirmed } from "./acts.js";
import { card } from "./card.js";
import { statementForm } from "./form.js";
import { showHelp } from "./help.js";
import { Keys } from "./keys.js";
import { button, keepFocus } from "./parts.js";
import { drawProgress } from "./progress.js";
import { Store } from "./store.js";
import { drawText, selection } from "./text.js";

const id = document.body.querySelector("[data-review]")?.getAttribute("data-review") ?? "";
const path = `/v1/reviews/${encodeURIComponent(id)}`;

class ReviewPage {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    this.keys = new Keys();
    this.choosing = false;
    this.form = false;
    this.text = byId("sentences", HTMLOListElement);
    this.card = byId("card", HTMLElement);
    this.alert = byId("alert", HTMLElement);
    /** @type {import("./card.js").Hands} */
    this.hands = {
      accept: () => this.accept(),
      reject: () => this.choose(),
      edit: () => this.edit(),
      unsure: () => this.decide({ verdict: "unsure" }),
      undo: () => this.undo(),
      open: () => this.toNext(Store.isOpen),
      missed: () => this.add(),
      reason: (number) => this.reason(number),
      cancel: () => this.draw(true),
    };
    document.addEventListener("keydown", (event) => this.press(event));
    this.text.addEventListener("keydown", (event) => this.arrow(event));
    addEventListener("beforeunload", (event) => {
      if (unconfirmed()) event.preventDefault();
    });
  }

  /** Draw all again. @param {boolean} [focus] Whether the card's title gets the focus. */
  draw(focus = false) {
    this.choosing = false;
    this.form = false;
    this.drawCard();
    this.drawRest();
    const here = this.text.querySelector("li.here");
    if (here) scrollInto(this.text, here);
    if (focus) this.focus();
  }

  /** Draw text and progress again. */
  drawRest() {
    keepFocus(this.text, () => drawText(this.text, this.store, (number) => this.toSentence(number)));
    drawProgress(this.store, {
      finish: () => this.finish(),
      queue: (queue) => this.toQueue(queue),
      help: () => showHelp(this.keys, () => this.draw()),
    });
  }

  drawCard() {
    this.card.replaceChildren(...card(this.store, this.keys, this.hands, this.choosing));
  }

  focus() {
    document.getElementById("card-title")?.focus({ preventScroll: true });
  }

  /** @param {string} message @param {(HTMLElement|null)[]} more */
  say(message, ...more) {
    this.alert.replaceChildren(message, ...more.filter((one) => one !== null));
    this.alert.hidden = !message;
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const meaning = this.keys.meaning(event);
    if (this.choosing && event.key === "Escape") this.draw(true);
    if (!meaning || this.form) return;
    if (meaning.startsWith("reason-")) {
      if (!this.choosing) return;
      this.reason(Number(meaning.slice(-1)));
    } else {
      /** @type {Record<string, () => void>} */
      const does = {
        accept: () => this.accept(),
        reject: () => this.choose(),
        edit: () => this.edit(),
        unsure: () => this.decide({ verdict: "unsure" }),
        undo: () => this.undo(),
        down: () => this.move(1),
        up: () => this.move(-1),
        open: () => this.toNext(Store.isOpen),
        figure: () => this.toNext((stop) => stop.kind === "words" && stop.words.open),
        missed: () => this.add(),
        help: () => showHelp(this.keys, () => this.draw()),
      };
      does[meaning]?.();
    }
    event.preventDefault();
  }

  /** Arrow keys go from one sentence's number to the next. @param {KeyboardEvent} event */
  arrow(event) {
    const step = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 })[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const from = event.target instanceof Element ? event.target.closest("li")?.getAttribute("data-sentence") : null;
    this.store.sentence = Number(from ?? this.store.sentence);
    this.store.move(step);
    this.draw();
    const number = this.text.querySelector("li.here button");
    if (number instanceof HTMLElement) number.focus();
  }

  /** @param {number} step */
  move(step) {
    this.store.move(step);
    this.draw(true);
  }

  /** @param {number} number */
  toSentence(number) {
    this.store.toSentence(number);
    this.draw(true);
  }

  /** @param {"all"|"unsure"} queue */
  toQueue(queue) {
    this.store.queue = queue;
    if (queue === "unsure") this.store.goTo(this.store.stops().find((stop) => stop.kind === "item" && stop.item.state === "unsure") ?? null);
    else this.store.toSentence(this.store.sentence);
    this.draw(true);
  }

  /** @param {(stop: import("./types.js").Stop) => boolean} wanted */
  toNext(wanted) {
    const found = this.store.next(wanted);
    this.draw(true);
    this.say(found ? "" : "There is no other.");
  }

  /** Go on behind what was just decided. */
  goOn() {
    const { store } = this;
    if (!store.next((stop) => (store.queue === "unsure" ? stop.kind === "item" && stop.item.state === "unsure" : Store.isOpen(stop)))) {
      if (store.queue === "unsure") store.goTo(null);
    }
    this.say("");
    this.draw(true);
  }

  accept() {
    const stop = this.store.current();
    if (stop?.kind === "sentence") {
      this.send(() => post(`${path}/read`, { sentence: stop.sentence.number }), () => this.toSentence(stop.sentence.number));
    } else if (stop?.kind === "item" && stop.item.faults.length) {
      this.edit();
    } else if (stop?.kind === "item") {
      this.decide({ verdict: "accept" });
    }
  }

  choose() {
    const stop = this.store.current();
    if (!stop || stop.kind === "sentence") return;
    this.choosing = true;
    this.drawCard();
    const reasons = document.getElementById("reasons");
    reasons?.scrollIntoView({ block: "nearest" });
    reasons?.focus();
  }

  /** @param {number} number */
  reason(number) {
    const stop = this.store.current();
    const list = stop?.kind === "words" ? this.store.choices.aside : this.store.choices.reject;
    const reason = list[number - 1]?.value;
    if (!reason || !stop) return;
    if (stop.kind === "item") this.decide({ verdict: "reject", reason });
    if (stop.kind === "words") this.aside(stop.words, reason);
  }

  /**
   * Decide about the present item and go on at once; the server's answer follows.
   * @param {{verdict: string, reason?: string}} act
   */
  decide(act) {
    const stop = this.store.current();
    if (stop?.kind !== "item") return;
    const { item } = stop;
    const states = /** @type {Record<string, string>} */ ({ accept: "kept", reject: "rejected", unsure: "unsure" });
    this.store.done.push({ kind: "item", id: item.id });
    item.state = states[act.verdict] ?? item.state;
    if (item.state === "kept") this.store.cover(item);
    this.send(() => post(`${path}/decisions`, { ...act, item: item.id, expects: this.stands(item.id) }));
    this.goOn();
  }

  /** The decision that stands about an item, as the server said last. @param {string} item */
  stands(item) {
    return this.store.item(item)?.decision?.id ?? null;
  }

  /** @param {import("./types.js").Words} words @param {string|null} reason */
  aside(words, reason) {
    const expects = words.aside;
    words.open = reason === null;
    if (reason) this.store.done.push({ kind: "words", id: words.id });
    this.send(() => post(`${path}/aside`, { words: words.id, reason, expects }));
    this.goOn();
  }

  /** Take back the last act of this page, or else the decision about the present item. */
  undo() {
    const stop = this.store.current();
    const here = stop && stop.kind !== "sentence" ? { kind: stop.kind, id: Store.key(stop) } : null;
    const last = this.store.done.pop() ?? here;
    if (!last) return;
    this.send(
      () => {
        if (last.kind === "words") {
          const words = this.store.words(last.id);
          return post(`${path}/aside`, { words: last.id, reason: null, expects: words?.aside ?? null });
        }
        return post(`${path}/decisions`, { verdict: "undo", item: last.id, expects: this.stands(last.id) });
      },
      () => {
        this.store.queue = "all";
        const found = this.store.stops().find((one) => Store.key(one) === last.id);
        if (found) this.store.goTo(found);
        this.draw(true);
      },
    );
  }

  edit() {
    const stop = this.store.current();
    if (stop?.kind === "words") return this.add();
    if (stop?.kind !== "item") return undefined;
    const { item } = stop;
    return this.open(item.statement, `Edit, sentence ${item.sentence}`, item.start, async (filled) => {
      await this.saved({ verdict: "change", item: item.id, expects: this.stands(item.id), ...filled });
      this.store.done.push({ kind: "item", id: item.id });
    });
  }

  /** Add a statement: of the words that were selected, or of the words that nothing covers, or of the sentence. */
  add() {
    const stop = this.store.current();
    const words = stop?.kind === "words" ? stop.words : null;
    const chosen = selection();
    const number = chosen?.sentence ?? this.store.sentence;
    const sentence = this.store.state.sentences[number - 1];
    if (!sentence) return;
    const quote = chosen?.quote ?? sentence.text.trim();
    const anchor = words && words.sentence === number ? [words.start, words.end] : null;
    const blank = { sentence: number, quote, roles: {}, predicate: "" };
    this.open(blank, `Add a statement, sentence ${number}`, words?.start ?? sentence.start, async (filled) => {
      const known = new Set(this.store.state.items.map((item) => item.id));
      await this.saved({ verdict: "add", anchor, ...filled });
      const added = this.store.state.items.find((item) => item.added && !known.has(item.id));
      if (added) this.store.done.push({ kind: "item", id: added.id });
    });
  }

  /**
   * @param {Record<string, any>} statement @param {string} title @param {number} near
   * @param {(filled: import("./form.js").Filled) => Promise<void>} save
   */
  open(statement, title, near, save) {
    this.form = true;
    const form = statementForm(this.store, statement, {
      title,
      near,
      save: async (filled) => {
        await save(filled);
        this.form = false;
        this.goOn();
      },
      cancel: () => this.draw(true),
    });
    this.card.replaceChildren(form.node);
    this.focus();
  }

  /** @param {unknown} act */
  async saved(act) {
    this.store.apply(await inTurn(() => post(`${path}/decisions`, act)));
  }

  /**
   * Send an act after those before it. If it is refused, read all again, so that the page shows what stands.
   * @param {() => Promise<any>} act
   * @param {() => void} [then]
   */
  send(act, then) {
    inTurn(act)
      .then((update) => {
        this.store.apply(update);
        if (then) then();
        else this.confirmed();
      })
      .catch((error) => this.refused(error));
  }

  /** Draw what the server has confirmed, under whatever the reader does meanwhile. */
  confirmed() {
    const { store } = this;
    if (store.at && !store.current() && !this.form && store.queue === "all") {
      store.next(Store.isOpen); // what the reader stood at is covered by what was confirmed
      this.draw(true);
      return;
    }
    this.drawRest();
    if (!this.form && !this.choosing) keepFocus(this.card, () => this.drawCard());
  }

  /** @param {any} error */
  async refused(error) {
    const conflict = error.status === 409;
    this.store.done = [];
    this.say(
      conflict ? `Your last decision was not written: ${error.message}` : error.message,
      button("Show what stands", () => location.reload()),
    );
    if (error.status === 0) return;
    this.store.state = /** @type {any} */ (await ask(path));
    this.draw();
  }

  finish() {
    inTurn(() => post(`${path}/finish`, {}))
      .then((update) => {
        this.store.apply(update);
        this.draw();
        this.say("");
      })
      .catch((error) => this.say(error.faults.map((/** @type {any} */ one) => one.detail).join(" ")));
  }
}

/** Scroll a list so that an element in it is seen, and nothing but the list. @param {HTMLElement} list @param {Element} inside */
function scrollInto(list, inside) {
  const box = list.parentElement ?? list;
  const [outer, inner] = [box.getBoundingClientRect(), inside.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    box.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 3;
}

const [state, choices] = await Promise.all([ask(path), ask(`${path}/choices`)]).catch((error) => {
  const alert = byId("alert", HTMLElement);
  alert.textContent = `The document cannot be shown: ${error.message}`;
  alert.hidden = false;
  throw error;
});
const store = new Store(/** @type {any} */ (state), /** @type {any} */ (choices));
const page = new ReviewPage(store);
store.toSentence(1);
if (!store.current()) store.next(Store.isOpen);
page.draw(true);
