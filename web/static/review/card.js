/** Draws what is to be decided on the right: a proposal, words that nothing covers, or a sentence to read first. */
import { element } from "../dom.js";
import { button, counted, fieldName, keyed, quoted } from "./parts.js";

/**
 * What the buttons of a card do.
 * @typedef {{accept: () => void, reject: () => void, edit: () => void, unsure: () => void, undo: () => void,
 *   open: () => void, missed: () => void, reason: (number: number) => void, cancel: () => void}} Hands
 */
const STATES = /** @type {Record<string, string>} */ ({
  open: "To be decided",
  kept: "Kept",
  rejected: "Rejected",
  unsure: "Not sure",
});
const READ = /** @type {Record<string, string>} */ ({
  explicit: "stated",
  inherited: "carried over from elsewhere",
  open: "left open",
});

/**
 * @param {import("./store.js").Store} store
 * @param {import("./keys.js").Keys} keys
 * @param {Hands} hands
 * @param {boolean} choosing Whether a reason is being chosen.
 * @returns {HTMLElement[]}
 */
export function card(store, keys, hands, choosing) {
  const stop = store.current();
  const chooser = choosing && stop ? [reasons(store, stop, hands)] : [];
  if (!stop) return nothing(store, keys, hands);
  if (stop.kind === "sentence") return unseen(stop.sentence, keys, hands);
  if (stop.kind === "words") return [...words(stop.words, store, keys, hands), ...chooser];
  return proposal(stop.item, store, keys, hands, chooser);
}

/** @param {string} text */
function title(text) {
  return element("h2", { id: "card-title", tabindex: "-1" }, text);
}

/**
 * @param {import("./types.js").Item} item
 * @param {import("./store.js").Store} store
 * @param {import("./keys.js").Keys} keys
 * @param {Hands} hands
 * @param {HTMLElement[]} chooser the reasons to choose from, below the buttons, so that the statement stays in sight
 */
function proposal(item, store, keys, hands, chooser) {
  const language = store.state.language;
  const kind = item.added ? "Added statement" : "Proposal";
  const own = item.decision && !item.decision.automatic;
  return [
    title(`${kind}, sentence ${item.sentence}`),
    element("p", { class: `state state-${item.state}` }, stateInWords(item)),
    element("p", { class: "said" }, quoted(item.said)),
    element("blockquote", {}, quoted(String(item.statement.quote), language)),
    ...item.faults.map((fault) =>
      element("p", { class: "fault" }, `It cannot be accepted as it is: ${fault.field} ${fault.what}`),
    ),
    element(
      "div",
      { class: "acts", role: "group", "aria-label": "Decide" },
      keyed("Accept", keys.of("accept"), hands.accept),
      keyed("Reject", keys.of("reject"), hands.reject),
      keyed("Edit", keys.of("edit"), hands.edit),
      keyed("Not sure", keys.of("unsure"), hands.unsure),
      ...(own ? [keyed("Take back", keys.of("undo"), hands.undo)] : []),
      keyed("Add another", keys.of("missed"), hands.missed),
    ),
    ...chooser,
    item.doubts.length
      ? element("p", { class: "faint" }, "Not sure: ", quoted(item.doubts.join("; ")))
      : element("p", { class: "faint" }, item.sure ? "The rules are sure of it." : ""),
    fields(item),
  ];
}

/** @param {import("./types.js").Item} item */
function stateInWords(item) {
  const { decision } = item;
  const how = STATES[item.state] ?? item.state;
  if (!decision) return how;
  const parts = [decision.automatic ? `${how}: accepted as sure` : how];
  if (decision.verdict === "change") parts.push("changed");
  if (decision.reason) parts.push(decision.reason);
  for (const [field, said] of Object.entries(decision.lacks)) parts.push(`the vocabulary lacks ${field}: ${said}`);
  if (decision.remark) parts.push(decision.remark);
  return parts.join(" · ");
}

/** @param {import("./types.js").Item} item */
function fields(item) {
  const rows = item.fields.map((line) => {
    const how = line.state ? (READ[line.state] ?? line.state) : "";
    const why = [how, line.why ?? "", line.rules.length ? `rules: ${line.rules.join(", ")}` : ""].filter(Boolean);
    const value = element("td", {}, quoted(line.value));
    if (line.does_not_say) value.append(element("span", { class: "not-said" }, `Does not say: ${line.does_not_say}`));
    return element(
      "tr",
      { class: line.state === "open" || line.state === "inherited" ? "doubtful" : undefined },
      element("th", { scope: "row" }, fieldName(line.field)),
      value,
      element("td", { class: "faint" }, why.join("; ")),
    );
  });
  const head = ["Field", "Value", "How it was read"].map((name) => element("th", { scope: "col" }, name));
  return element(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": "Fields" },
    element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows)),
  );
}

/**
 * @param {import("./types.js").Words} one
 * @param {import("./store.js").Store} store
 * @param {import("./keys.js").Keys} keys
 * @param {Hands} hands
 */
function words(one, store, keys, hands) {
  const found = [
    title(`${one.kind === "figure" ? "Figure" : "Verb"} that no statement covers, sentence ${one.sentence}`),
    element("blockquote", {}, quoted(one.words, store.state.language)),
    element("p", { class: "faint" }, "Why it was not read: ", quoted(one.why)),
  ];
  if (one.reason) found.push(element("p", { class: "state" }, `Set aside: ${one.reason}`));
  found.push(
    element(
      "div",
      { class: "acts", role: "group", "aria-label": "Decide" },
      keyed("Add a statement", keys.of("missed"), hands.missed),
      keyed("Set aside", keys.of("reject"), hands.reject),
      ...(one.aside ? [keyed("Take back", keys.of("undo"), hands.undo)] : []),
      keyed("Next open", keys.of("open"), hands.open),
    ),
  );
  return found;
}

/**
 * @param {import("./types.js").Sentence} sentence
 * @param {import("./keys.js").Keys} keys
 * @param {Hands} hands
 */
function unseen(sentence, keys, hands) {
  return [
    title(`Read sentence ${sentence.number} first`),
    element(
      "p",
      {},
      "Its proposals are not shown yet, so that it can be measured what the rules miss, and what readers miss. " +
        "Add every statement that it makes, and then show the proposals.",
    ),
    element(
      "div",
      { class: "acts", role: "group", "aria-label": "Decide" },
      keyed("Add a statement", keys.of("missed"), hands.missed),
      keyed("I have read it: show the proposals", keys.of("accept"), hands.accept),
    ),
  ];
}

/**
 * @param {import("./store.js").Store} store
 * @param {import("./types.js").Stop} stop
 * @param {Hands} hands
 */
function reasons(store, stop, hands) {
  const list = stop.kind === "words" ? store.choices.aside : store.choices.reject;
  const buttons = list.map((reason, index) =>
    element("li", {}, keyed(reason.words, String(index + 1), () => hands.reason(index + 1))),
  );
  return element(
    "div",
    { class: "reasons", role: "group", "aria-labelledby": "reasons-title", tabindex: "-1", id: "reasons" },
    element("h3", { id: "reasons-title" }, stop.kind === "words" ? "Why is it set aside?" : "Why is it rejected?"),
    element("ol", {}, ...buttons),
    button("Cancel", hands.cancel),
  );
}

/**
 * @param {import("./store.js").Store} store
 * @param {import("./keys.js").Keys} keys
 * @param {Hands} hands
 */
function nothing(store, keys, hands) {
  const { left } = store.state.progress;
  const open = left.open + left.uncovered + left.unseen;
  const unsure = store.queue === "unsure";
  return [
    title(unsure ? "The queue is empty" : `Nothing proposed, sentence ${store.sentence}`),
    element(
      "p",
      {},
      unsure ? "You are sure of everything that you decided." : `${counted(open, "thing")} left to decide.`,
    ),
    element(
      "div",
      { class: "acts", role: "group", "aria-label": "Decide" },
      keyed("Add a statement", keys.of("missed"), hands.missed),
      keyed("Next open", keys.of("open"), hands.open),
    ),
  ];
}
