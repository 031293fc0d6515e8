/** The page where differences of two readers are settled, with their agreement by field. */
import { ask } from "../api.js";
import { byId, element } from "../dom.js";
import { inTurn, post } from "./acts.js";
import { button, counted, fieldName, quoted } from "./parts.js";

/**
 * @typedef {{reader: string, state: string, said: string|null, quote: string|null,
 *   fields: import("./types.js").FieldLine[], differs: string[], reason: string|null}} Side
 * @typedef {{id: string, sentence: number, text: string, sides: Side[],
 *   settled: import("./types.js").Decided|null, said: string|null}} Difference
 * @typedef {{field: string, alike: number, of: number, kappa: number|null}} FieldAgreement
 * @typedef {{first: string, second: string, statements: [number, number], pairs: number,
 *   fields: FieldAgreement[], verdicts: FieldAgreement, alpha: number|null}} Agreement
 * @typedef {{agreements: Agreement[], differences: Difference[], settled: boolean}} Comparison
 */
const id = document.body.querySelector("[data-review]")?.getAttribute("data-review") ?? "";
const path = `/v1/reviews/${encodeURIComponent(id)}`;
const STATES = /** @type {Record<string, string>} */ ({
  kept: "keeps it",
  rejected: "rejects it",
  unsure: "is not sure",
  none: "has no such statement",
});

/** @param {number|null} figure */
function rounded(figure) {
  return figure === null ? "undefined" : figure.toFixed(2);
}

/** @param {Comparison} comparison */
function draw(comparison) {
  const open = comparison.differences.filter((one) => !one.settled).length;
  byId("left", HTMLElement).textContent = open
    ? `Left: ${counted(open, "difference")} of ${comparison.differences.length}.`
    : comparison.settled
      ? "All is settled."
      : `All of ${counted(comparison.differences.length, "difference")} settled; finish, so that the document can be loaded.`;
  const tools = byId("tools", HTMLElement);
  tools.replaceChildren();
  if (!open && !comparison.settled) tools.append(button("Finish", () => send("settled", {}), { class: "main" }));
  byId("agreement", HTMLElement).replaceChildren(...comparison.agreements.map(agreement));
  byId("differences", HTMLElement).replaceChildren(...comparison.differences.map(difference));
}

/** @param {Agreement} one */
function agreement(one) {
  const rows = [one.verdicts, ...one.fields].map((row) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, fieldName(row.field)),
      element("td", {}, `${row.alike} of ${row.of}`),
      element("td", {}, rounded(row.kappa)),
    ),
  );
  const head = ["Field", "Alike", "Cohen’s kappa"].map((text) => element("th", { scope: "col" }, text));
  return element(
    "details",
    {},
    element(
      "summary",
      {},
      quoted(`${one.first} and ${one.second}`),
      `: ${one.statements[0]} and ${one.statements[1]} statements, ${counted(one.pairs, "pair")}; ` +
        `Krippendorff’s alpha for unitizing ${rounded(one.alpha)}`,
    ),
    element(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": "Agreement by field" },
      element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows)),
    ),
  );
}

/** @param {Difference} one */
function difference(one) {
  const number = `sentence-of-${one.id}`;
  const settled = one.settled;
  const sides = one.sides.map((side) => column(one, side));
  const tools = element("p", { class: "acts" });
  if (settled) {
    tools.append(
      element("span", {}, `Settled by ${settled.who}: `, quoted(one.said ?? "no statement"), ". "),
      button("Take back", () => settle(one, { undo: true })),
    );
  } else {
    tools.append(button("Neither: no statement", () => settle(one, { neither: true })));
  }
  return element(
    "section",
    { class: settled ? "difference settled" : "difference", "aria-labelledby": number },
    element("h3", { id: number }, `Sentence ${one.sentence}`),
    element("blockquote", {}, quoted(one.text)),
    element("div", { class: "sides" }, ...sides),
    tools,
  );
}

/** @param {Difference} one @param {Side} side */
function column(one, side) {
  const made = element(
    "div",
    { class: "side" },
    element("h4", {}, quoted(side.reader), ` ${STATES[side.state] ?? side.state}`),
  );
  if (side.said) made.append(element("p", { class: "said" }, quoted(side.said)));
  if (side.reason) made.append(element("p", {}, quoted(side.reason)));
  const lines = [{ field: "quote", value: side.quote ?? "" }, ...side.fields].filter((line) => side.differs.includes(line.field));
  if (side.said && lines.length)
    made.append(
      element(
        "dl",
        {},
        ...lines.flatMap((line) => [element("dt", {}, fieldName(line.field)), element("dd", {}, quoted(line.value))]),
      ),
    );
  if (!one.settled) {
    const name = `As ${side.reader} has it, sentence ${one.sentence}`;
    made.append(button("Take this", () => settle(one, { reader: side.reader }), { "aria-label": `Take this: ${name}` }));
  }
  return made;
}

/** @param {Difference} one @param {Record<string, unknown>} how */
function settle(one, how) {
  send("settlements", { difference: one.id, expects: one.settled?.id ?? null, ...how });
}

/** @param {string} address @param {unknown} body */
function send(address, body) {
  const alert = byId("alert", HTMLElement);
  inTurn(() => post(`${path}/${address}`, body))
    .then((comparison) => {
      alert.hidden = true;
      draw(comparison);
      document.getElementById("left")?.focus();
    })
    .catch(async (error) => {
      alert.textContent = error.message;
      alert.hidden = false;
      if (error.status === 409) draw(/** @type {any} */ (await ask(`${path}/comparison`)));
    });
}

ask(`${path}/comparison`)
  .then((comparison) => draw(/** @type {any} */ (comparison)))
  .catch((error) => {
    const alert = byId("alert", HTMLElement);
    alert.textContent = `${error.message} ${error.todo ?? ""}`;
    alert.hidden = false;
  });
