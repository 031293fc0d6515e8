/** Writes what is shown as GraphML, for Gephi, yEd and networkx: entities at their places, and each line with its hedge. */

/** @typedef {import("./canvas.js").Shown} Shown */

const SPACE = "http://graphml.graphdrawing.org/xmlns";
/** The attributes of an entity and of a line, with their types; the names are those of the GraphML that the API writes. */
const ATTRIBUTES = {
  node: { label: "string", kind: "string", country: "string", links: "int", x: "int", y: "int" },
  edge: {
    label: "string", type_of_link: "string", kind_of_link: "string", document: "string", country: "string", year: "int",
    statements: "string", phrases: "string", modalities: "string", standings: "string", voices: "string",
  },
};

/**
 * The text of the file. Denials and other remarks draw no line, so they are in no GraphML; the description counts them.
 * @param {Shown} shown
 * @param {string[]} facts what the file says of itself
 * @returns {string}
 */
export function graphml(shown, facts) {
  const file = document.implementation.createDocument(SPACE, "graphml");
  const add = (/** @type {Element} */ into, /** @type {string} */ tag, /** @type {Record<string, string>} */ attributes, text = "") => {
    const made = file.createElementNS(SPACE, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.textContent = text;
    into.append(made);
    return made;
  };
  const root = file.documentElement;
  add(root, "desc", {}, facts.join("\n"));
  for (const [of, attributes] of Object.entries(ATTRIBUTES)) {
    for (const [name, type] of Object.entries(attributes)) add(root, "key", { id: `${of}-${name}`, for: of, "attr.name": name, "attr.type": type });
  }
  const graph = add(root, "graph", { edgedefault: "directed" });
  const fill = (/** @type {Element} */ into, /** @type {"node" | "edge"} */ of, /** @type {Record<string, string | number | null>} */ values) => {
    for (const [name, value] of Object.entries(values)) if (value !== null && value !== "") add(into, "data", { key: `${of}-${name}` }, String(value));
  };
  for (const { id, name, label, country, links, x, y } of shown.nodes) {
    fill(add(graph, "node", { id }), "node", { label: name, kind: label, country, links, x, y });
  }
  for (const line of shown.lines) {
    const { id, source, target, caption, type, kind, document: from, country, year, said } = line;
    const each = (/** @type {(one: import("./filters.js").Said) => string | null} */ of) => said.map((one) => of(one) ?? "").join("|");
    fill(add(graph, "edge", { id, source, target }), "edge", {
      label: caption, type_of_link: type, kind_of_link: kind, document: from, country, year,
      statements: each((one) => one.statement),
      phrases: each((one) => one.phrase ?? caption),
      modalities: each((one) => one.modality),
      standings: each((one) => one.standing),
      voices: each((one) => one.voice_name ?? "records"),
    });
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}`;
}
