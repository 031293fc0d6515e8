/** The form in which a statement is edited, or added: its fields with the choices of the vocabulary. */
import { element } from "../dom.js";
import { choice, decimal, figure, line, several } from "./choice.js";
import { picker, pickers } from "./entities.js";
import { button } from "./parts.js";
import { partsOfCount } from "./parts_of_count.js";
import { places } from "./text.js";

/**
 * What the form gives.
 * @typedef {{statement: Record<string, any>, entities: Record<string, any>, lacks: Record<string, string>,
 *   remark: string|null}} Filled
 */

/**
 * @param {import("./store.js").Store} store
 * @param {Record<string, any>} statement The fields as they are.
 * @param {{title: string, near: number, save: (filled: Filled) => Promise<void>, cancel: () => void}} options
 *   `near`: the offset near which the quote is looked for, where the sentence has it more than once.
 */
export function statementForm(store, statement, options) {
  const { choices, state } = store;
  const sentence = state.sentences[statement.sentence - 1];
  if (!sentence) throw new Error(`there is no sentence ${statement.sentence}`);
  const quantity = statement.quantity ?? {};
  const scope = quantity.scope ?? {};
  const period = statement.period ?? {};
  /** @type {import("./entities.js").Fresh} */
  let fresh = { made: {}, count: 0 };
  const shared = /** @type {import("./entities.js").Fresh} */ ({
    get made() {
      return fresh.made;
    },
    get count() {
      return fresh.count;
    },
    set count(value) {
      fresh.count = value;
    },
  });
  const known = state.entities;
  const actors = choices.labels.filter((one) => one.actor).map((one) => one.value);

  const quote = line("Quote, an exact part of the sentence", statement.quote, { class: "wide", dir: "auto" });
  const roles = element("fieldset");
  /** @type {Record<string, {get: () => string[]}>} */
  let inRoles = {};
  /** @param {string} value */
  const drawRoles = (value) => {
    const term = choices.predicates.find((one) => one.value === value);
    inRoles = {};
    const further = element("details", {}, element("summary", {}, "Further roles"));
    roles.replaceChildren(element("legend", {}, "Who and what"));
    for (const [role, wants] of Object.entries(term?.roles ?? {})) {
      const help = choices.roles.find((one) => one.value === role)?.does_not_say;
      const label = wants.required ? `${role} (needed)` : role;
      const made = pickers(label, wants.labels, statement.roles?.[role] ?? [], known, shared, help);
      inRoles[role] = made;
      (wants.common ? further : roles).append(made.node);
      if (wants.common && statement.roles?.[role]?.length) further.setAttribute("open", "");
    }
    if (further.children.length > 1) roles.append(further);
  };
  const predicate = choice("What happened", choices.predicates, statement.predicate, {
    none: "not chosen", lacks: true, changed: drawRoles,
  });
  drawRoles(statement.predicate ?? "");
  const status = choice("Status of the figure", choices.statuses, statement.status ?? "none", { lacks: true });
  const [lower, upper] = [figure("At least", quantity.lower), figure("At most", quantity.upper)];
  const stated = decimal("Stated figure, where it is rough, an average or has decimals", quantity.stated);
  const unit = choice("What is counted", choices.units, quantity.unit, { none: "not said", lacks: true });
  const currency = line("Currency of an amount of money (USD, EUR ...)", quantity.currency, { size: "4", maxlength: "3" });
  const flow = choice("Flow", choices.flows, quantity.flow, { none: "not said" });
  const forms = several("Forms of trafficking", choices.forms, scope.forms ?? []);
  const laws = pickers("law that limits the count", ["Law"], scope.laws ?? [], known, shared);
  const groups = pickers("group that limits the count", choices.labels.map((one) => one.value), scope.groups ?? [], known, shared);
  const condition = line("Condition, in the sentence’s words", scope.condition, { dir: "auto" });
  const words = line("Words for how many (some, several ...)", quantity.words, { dir: "auto" });
  const parts = partsOfCount(quantity.parts ?? [], choices, known, shared);
  const note = line("Why the parts do not add up", quantity.parts_note);
  const kind = choice("Period", choices.period_kinds, period.kind ?? "unspecified", { lacks: true });
  const [first, last] = [line("First day", period.start, { type: "date" }), line("Last day", period.end, { type: "date" })];
  const years = figure("Number of years, without days", period.years);
  const roughly = line("Words for a rough date (in early 2019 ...)", period.words, { dir: "auto" });
  const of = choice("What the period dates", choices.period_subjects, period.of ?? "happening");
  const basis = choice("Where its days come from", choices.period_bases, period.basis ?? "text");
  const voice = picker("Who says so", actors, statement.voice ?? "report", known, shared, ["report", "unnamed"]);
  const modality = choice("How firmly", choices.modalities, statement.modality ?? "asserted", { lacks: true });
  const polarity = choice("Affirmed or denied", choices.polarities, statement.polarity ?? "affirmed");
  const standing = choice("Step of justice that is named", choices.standings, statement.standing ?? "none");
  const reading = line("The other reading, where two are possible", statement.note);
  const remark = line("Remark for the next reader", "");
  const fault = element("div", { role: "alert", class: "faults" });

  /** @returns {Filled} */
  const filled = () => {
    fresh = { made: {}, count: 0 };
    const chosen = Object.fromEntries(
      Object.entries(inRoles).map(([role, one]) => [role, one.get()]).filter(([, fillers]) => fillers?.length),
    );
    const count = {
      lower: lower.get(), upper: upper.get(), stated: stated.get(), unit: unit.get() || null,
      currency: currency.get() || null, flow: flow.get() || null, words: words.get() || null, parts: parts.get(),
      parts_note: note.get() || null,
      scope: { ...scope, forms: forms.get(), laws: laws.get(), groups: groups.get(), condition: condition.get() || null },
    };
    const empty = Object.values(count).every((value) => value === null || (Array.isArray(value) && !value.length) ||
      (typeof value === "object" && value !== null && Object.values(value).every((one) => !one || !one.length)));
    const lacks = Object.fromEntries(
      Object.entries({ predicate, status, unit, period: kind, modality })
        .map(([field, one]) => [field, one.lacks()])
        .filter(([, said]) => said),
    );
    return {
      statement: {
        ...statement,
        quote: quote.input.value,
        start: startOf(sentence, quote.input.value, options.near),
        predicate: predicate.get() || "other_statement",
        roles: chosen,
        voice: voice.get() || "report",
        modality: modality.get() || "asserted",
        polarity: polarity.get(),
        status: status.get() || "none",
        quantity: empty ? null : count,
        period: {
          kind: kind.get() || "unspecified", start: first.get() || null, end: last.get() || null, years: years.get(),
          words: roughly.get() || null, of: of.get(), basis: basis.get(),
        },
        standing: standing.get(),
        note: reading.get() || null,
      },
      entities: { ...shared.made },
      lacks,
      remark: remark.get() || null,
    };
  };

  const form = element(
    "form",
    { class: "statement", novalidate: true, "aria-labelledby": "card-title" },
    element("h2", { id: "card-title", tabindex: "-1" }, options.title),
    fault,
    quote.node, predicate.node, roles,
    group("Figure", status, lower, upper, stated, unit, currency, words, flow),
    group("Limits and parts", forms, condition, laws, groups, parts, note),
    group("Period", kind, first, last, years, roughly, of, basis),
    group("Speech", voice, modality, polarity, standing),
    group("Notes", reading, remark),
    element("p", { class: "acts" }, element("button", { class: "main" }, "Save"), " ", button("Cancel", options.cancel)),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const refused = (/** @type {any} */ error) => {
      const faults = error.faults ?? [{ where: null, detail: String(error.message), todo: null }];
      fault.replaceChildren(
        element("p", { class: "fault" }, "The statement was not saved:"),
        element("ul", {}, ...faults.map((/** @type {any} */ one) =>
          element("li", {}, [one.where, one.detail, one.todo].filter(Boolean).join(" ")))),
      );
      fault.scrollIntoView({ block: "nearest" });
    };
    options.save(filled()).catch(refused);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") options.cancel();
  });
  return { node: form, first: quote.input, title: "card-title" };
}

/** @param {string} name @param {...{node: HTMLElement}} fields */
function group(name, ...fields) {
  return element("fieldset", {}, element("legend", {}, name), ...fields.map((one) => one.node));
}

/**
 * Where a quote starts in the text: the place that is nearest to an offset.
 * @param {import("./types.js").Sentence} sentence @param {string} quote @param {number} near
 */
function startOf(sentence, quote, near) {
  const found = places(sentence.text, quote).map((place) => sentence.start + place);
  found.sort((one, other) => Math.abs(one - near) - Math.abs(other - near));
  return found[0] ?? sentence.start;
}
