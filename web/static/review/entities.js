/** Pickers of entities: those that the document names, those of the country's register, and new ones. */
import { element } from "../dom.js";
import { button, freshId, spaced } from "./parts.js";

const NEW = "new";

/**
 * New entities of a form, by the names that the statement has for them until the server gives them ids.
 * @typedef {{made: Record<string, {label: string, name: string}>, count: number}} Fresh
 */

/**
 * A picker of an entity.
 *
 * @param {string} label
 * @param {string[]} labels Labels of entities that fit.
 * @param {string} value An id; empty for none.
 * @param {import("./types.js").Named[]} known
 * @param {Fresh} fresh
 * @param {string[]} [others] Values that are no entities, such as the voice `report`.
 */
export function picker(label, labels, value, known, fresh, others = []) {
  const id = freshId();
  const select = element("select", { id });
  if (!others.length) select.append(element("option", { value: "" }, "nobody"));
  for (const other of others) select.append(element("option", { value: other }, other));
  const fitting = known.filter((one) => labels.includes(one.label)).sort((one, two) => one.name.localeCompare(two.name));
  for (const one of fitting)
    select.append(element("option", { value: one.id, dir: "auto" }, `${one.name} (${spaced(one.label)})`));
  select.append(element("option", { value: NEW }, "a new entity ..."));
  select.value = value;
  const [nameId, kindId] = [freshId(), freshId()];
  const name = element("input", { id: nameId, type: "text", maxlength: "500", dir: "auto" });
  const kind = element("select", { id: kindId }, ...labels.map((one) => element("option", { value: one }, one)));
  const more = element(
    "span",
    { class: "new-entity" },
    element("label", { for: nameId }, `Name of the new ${label}`),
    name,
    element("label", { for: kindId }, "What it is"),
    kind,
  );
  const show = () => {
    more.hidden = select.value !== NEW;
  };
  select.addEventListener("change", show);
  show();
  return {
    node: element("div", { class: "field" }, element("label", { for: id }, label), select, more),
    get: () => {
      if (select.value !== NEW) return select.value;
      if (!name.value.trim()) return "";
      fresh.count += 1;
      const key = `new-${fresh.count}`;
      fresh.made[key] = { label: kind.value, name: name.value.trim() };
      return key;
    },
  };
}

/**
 * Pickers of several entities, with a button for another.
 *
 * @param {string} label
 * @param {string[]} labels
 * @param {string[]} values
 * @param {import("./types.js").Named[]} known
 * @param {Fresh} fresh
 * @param {string} [help]
 */
export function pickers(label, labels, values, known, fresh, help = "") {
  /** @type {{get: () => string}[]} */
  const all = [];
  const rows = element("div");
  /** @param {string} value */
  const add = (value) => {
    const one = picker(all.length ? `${label} ${all.length + 1}` : label, labels, value, known, fresh);
    all.push(one);
    rows.append(one.node);
  };
  for (const value of values.length ? values : [""]) add(value);
  return {
    node: element(
      "div",
      { class: "pickers" },
      rows,
      ...(help ? [element("p", { class: "not-said" }, `Does not say: ${help}`)] : []),
      button(`Another ${label}`, () => add(""), { class: "small" }),
    ),
    get: () => [...new Set(all.map((one) => one.get()).filter(Boolean))],
  };
}
