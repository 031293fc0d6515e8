/** The help: what each key does, and where keys are changed or switched off. */
import { byId, element } from "../dom.js";
import { KEYS } from "./keys.js";
import { button, freshId } from "./parts.js";

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
