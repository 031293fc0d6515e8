/** The parts of a count in the form: by form of trafficking, outcome, law, institution or group of people. */
import { element } from "../dom.js";
import { choice, figure } from "./choice.js";
import { picker } from "./entities.js";
import { button } from "./parts.js";

/**
 * @param {Record<string, any>[]} values
 * @param {import("./types.js").Choices} choices
 * @param {import("./types.js").Named[]} known
 * @param {import("./entities.js").Fresh} fresh
 */
export function partsOfCount(values, choices, known, fresh) {
  const actors = choices.labels.filter((one) => one.actor).map((one) => one.value);
  const kinds = ["form", "outcome", "law", "institution", "group"].map((value) => ({ value }));
  /** @type {(() => Record<string, any>|null)[]} */
  const rows = [];
  const list = element("div");
  /** @param {Record<string, any>} value */
  const add = (value) => {
    const by = kinds.find((kind) => value[kind.value])?.value ?? "form";
    const box = element("div");
    /** @type {{node: HTMLElement, get: () => string}} */
    let what;
    /** @param {string} kind */
    const draw = (kind) => {
      if (kind === "form") what = choice("Form", choices.forms, value.form, { none: "not chosen" });
      else if (kind === "outcome") what = choice("Outcome", choices.predicates, value.outcome, { none: "not chosen" });
      else if (kind === "law") what = picker("law", ["Law"], value.law ?? "", known, fresh);
      else what = picker(kind, actors, value[kind] ?? "", known, fresh);
      box.replaceChildren(what.node);
    };
    const kind = choice("Part by", kinds.map((one) => ({ ...one, definition: "", does_not_say: "" })), by, { changed: draw });
    draw(by);
    const [lower, upper] = [figure("From", value.lower), figure("To", value.upper)];
    list.append(element("fieldset", {}, element("legend", {}, `Part ${rows.length + 1}`), kind.node, box, lower.node, upper.node));
    rows.push(() => {
      const of = what.get();
      return of ? { [kind.get()]: of, lower: lower.get(), upper: upper.get() ?? lower.get() } : null;
    });
  };
  for (const value of values) add(value);
  return {
    node: element("div", {}, list, button("Add a part", () => add({}), { class: "small" })),
    get: () => rows.map((row) => row()).filter((row) => row !== null),
  };
}
