/** The help: what each key does, and where keys are changed or switched off. */
import { byId, element } from "../dom.js";
import { KEYS } from "./keys.js";
import { button, freshId } from "./parts.js";

/** The marks of the text, each on the words that say what it means. */
const MARKS = [
  ["quote", "the quote of the statement on the right"],
  ["anchor", "its figure"],
  ["cue", "words by which the rules read it"],
  ["state-open", "has a proposal to decide, or one that you are not sure of"],
  ["state-kept", "kept"],
  ["state-rejected", "rejected"],
  ["uncovered", "a figure or verb that no statement covers"],
  ["aside", "set aside: nothing to do"],
];

/**
 * @param {import("./keys.js").Keys} keys
 * @param {() => void} changed is called when a key has changed
 */
export function showHelp(keys, changed) {
  const dialog = byId("help", HTMLDialogElement);
  const fault = element("p", { role: "alert", class: "fault" });
  fault.hidden = true;
  const on = element("input", { type: "checkbox", id: freshId(), checked: keys.on });
  on.addEventListener("change", () => {
    keys.switchTo(on.checked);
    changed();
  });
  const rows = Object.entries(KEYS).map(([name, { does }]) => {
    const id = freshId();
    const input = element("input", { id, size: "2", maxlength: "2", value: keys.map[name] ?? "", autocomplete: "off" });
    input.addEventListener("change", () => {
      const wrong = keys.change(/** @type {import("./keys.js").Name} */ (name), input.value);
      fault.textContent = wrong;
      fault.hidden = !wrong;
      if (wrong) input.value = keys.map[name] ?? "";
      else changed();
    });
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, element("label", { for: id }, does)),
      element("td", {}, input),
    );
  });
  dialog.replaceChildren(
    element("h2", { id: "help-title" }, "Help"),
    element(
      "p",
      {},
      "Decide about each proposal on the right, in the order of the text. Every button works without keys as well.",
    ),
    element("h3", {}, "Marks in the text"),
    element("ul", { class: "marks" }, ...MARKS.map(([kind, words]) => element("li", {}, element(kind === "quote" ? "mark" : "span", { class: kind }, words)))),
    element("p", {}, on, " ", element("label", { for: on.id }, "Keys are on")),
    fault,
    element(
      "table",
      {},
      element("caption", {}, "Keys; change one by typing another into its field"),
      element("tbody", {}, ...rows),
    ),
    button("Close", () => dialog.close(), { class: "main" }),
  );
  dialog.showModal();
}
