/** Draws what is left to do, the queues, and the way to finish. */
import { byId, element } from "../dom.js";
import { button, counted, keepFocus } from "./parts.js";

/**
 * @param {import("./store.js").Store} store
 * @param {{finish: () => void, queue: (queue: "all"|"unsure") => void, help: () => void}} hands
 */
export function drawProgress(store, hands) {
  const { state } = store;
  const { progress } = state;
  const open = state.items.filter((item) => item.state === "open").length;
  const unsure = state.items.filter((item) => item.state === "unsure").length;
  const uncovered = state.words.filter((words) => words.open).length;
  const unseen = state.sentences.filter((sentence) => sentence.unseen).length;
  const left = [
    open ? counted(open, "proposal") : "",
    unsure ? `${unsure} not sure` : "",
    uncovered ? `${counted(uncovered, "figure or verb", "figures and verbs")} that nothing covers` : "",
    unseen ? `${counted(unseen, "sentence")} to read without proposals` : "",
  ].filter(Boolean);
  byId("left", HTMLElement).textContent = left.length
    ? `Left: ${left.join(", ")}.`
    : progress.finished
      ? "You have finished."
      : "Everything is decided.";
  const bar = byId("bar", HTMLProgressElement);
  bar.max = Math.max(state.items.length, 1);
  bar.value = state.items.length - open;
  const all = button("In reading order", () => hands.queue("all"), { "aria-pressed": String(store.queue === "all") });
  const second = button(`Not sure (${unsure})`, () => hands.queue("unsure"), {
    "aria-pressed": String(store.queue === "unsure"),
  });
  const help = button("Help and keys", hands.help);
  const finish = button("Finish", hands.finish, { class: "main" });
  const settle = element("a", { href: `/review/${encodeURIComponent(state.id)}/settle` }, "Settle the differences");
  const tools = byId("tools", HTMLElement);
  const last = [...(progress.finished || left.length ? [] : [finish]), ...(progress.closed ? [settle] : [])];
  keepFocus(tools, () => tools.replaceChildren(all, second, help, ...last));
  byId("next", HTMLElement).hidden = !progress.finished;
  const { missed } = progress;
  byId("missed", HTMLElement).textContent = missed.sentences
    ? `In ${counted(missed.sentences, "sentence")} that you read without proposals: ` +
      `${counted(missed.both, "statement")} by you and by the rules, ${missed.reader_alone} by you alone, ` +
      `${missed.rules_alone} by the rules alone.`
    : "";
}
