/** Routes from victims to convictions and what cuts them, or between two entities: lists, and pictures with each marked. */

import { ask } from "../api.js";
import { byId, element, name } from "../dom.js";
import { selected } from "./data.js";
import { spaced } from "./legend.js";
import { current } from "./steps.js";

/** @typedef {{id: string, type: string, kind: string, modalities: string[], statements: string[]}} Step */
/** @typedef {{nodes: string[], names: string[], links: Step[], weakest: string, scenario: string | null}} Route */
/** @typedef {{id: string, name: string, label: string, statements: string[]}} Part */
/** @typedef {{kind: string, outcome: string, size: number | null, parts: Part[], alone: Part[]}} Cut */
const MOST = 100;
const NONE = "No sentence tells of a route. That does not mean that there is none.";

/** @param {{draw: (ids: string[], marked: string[], said: string) => void, problem: (error: unknown) => void}} does */
export function installRoutes(does) {
  const form = byId("routes", HTMLFormElement);
  const found = byId("routes-found", HTMLElement);

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    found.replaceChildren("Looking for routes …");
    const given = (/** @type {string} */ id) => byId(id, HTMLInputElement).value.trim() || undefined;
    const choice = {
      source: given("route-source"),
      target: given("route-target"),
      scenario: byId("route-scenario", HTMLSelectElement).value,
      ...selected(current()),
    };
    try {
      const [routes, cuts] = await Promise.all([ask("/v1/routes", { ...choice, limit: MOST }), ask("/v1/cuts", choice)]);
      found.replaceChildren(...listed(routes.data, cuts.data, routes.evidence ?? {}));
    } catch (error) {
      found.replaceChildren();
      does.problem(error);
    }
  });

  /** @param {any} data of `/v1/routes` @param {any} cuts of `/v1/cuts` @param {any} evidence */
  function listed(data, cuts, evidence) {
    /** @type {Route[]} */
    const routes = data.routes;
    const phrases = new Map(evidence.map((/** @type {any} */ one) => [one.id, one.phrase]));
    const denied = data.denied.map((/** @type {any} */ denial) => denialRow(denial, phrases.get(denial.statement) ?? spaced(denial.predicate)));
    const more = data.more ? `The first ${routes.length} routes; there may be more.` : `${routes.length} routes.`;
    const all = drawer("Draw all routes", routes, `${routes.length} routes are in the picture, and marked`);
    return [
      element("p", {}, routes.length ? more : NONE),
      ...(routes.length > 1 ? [all] : []),
      element("ol", {}, ...routes.map(routeRow)),
      ...(denied.length ? [element("h3", {}, "Denied on the way"), element("ul", {}, ...denied)] : []),
      ...(routes.length ? [cutRow("institution or group", cuts.node, routes), cutRow("link", cuts.link, routes)] : []),
      element("p", { class: "faint" }, data.interpretation),
    ];
  }

  /** @param {string} words @param {Route[]} routes @param {string} said @param {string[]} [marked] */
  function drawer(words, routes, said, marked) {
    const draws = element("button", { type: "button" }, words);
    const nodes = [...new Set(routes.flatMap((route) => route.nodes))];
    const every = [...nodes, ...new Set(routes.flatMap((route) => route.links.map((link) => link.id)))];
    draws.addEventListener("click", () => does.draw(nodes, marked ?? every, said));
    return draws;
  }

  /** @param {Route} route @param {number} index */
  function routeRow(route, index) {
    const hops = route.links.flatMap((link, place) => [name(route.names[place]), " — ", hedged(link), " → "]);
    const draws = drawer("Draw", [route], `A route of ${route.links.length} links is in the picture, and marked`);
    draws.setAttribute("aria-label", `Draw route ${index + 1}`);
    return element("li", {}, ...hops, name(route.names[route.names.length - 1]), ` (at its weakest ${route.weakest}) `, draws);
  }

  /** @param {any} denial @param {string} phrase */
  function denialRow(denial, phrase) {
    const draws = element("button", { type: "button" }, "Draw");
    draws.addEventListener("click", () => does.draw(denial.parties, [...denial.parties, denial.statement], "A denial is in the picture, and marked"));
    const says = element("em", {}, `denied (${denial.modality}): ${phrase}`);
    return element("li", {}, name(denial.names.join(", ")), " — ", says, ". ", name(denial.voice_name), " says so. ", draws);
  }

  /** @param {string} what @param {Cut} cut @param {Route[]} routes */
  function cutRow(what, cut, routes) {
    const straight = `No ${what} stands between: a link leads straight there.`;
    if (cut.outcome !== "cut") return element("p", {}, cut.outcome === "nothing_between" ? straight : NONE);
    const parts = cut.alone.length ? cut.alone : cut.parts;
    const told = cut.alone.length
      ? `Each ${what} that all routes have in common: `
      : `No single ${what} is on all routes; together these are, ${cut.size} of them: `;
    const draws = drawer("Draw", routes, "The routes are in the picture, and what cuts them is marked", parts.map((part) => part.id));
    draws.setAttribute("aria-label", `Draw what cuts the routes: ${what}`);
    const names = parts.flatMap((part, place) => [...(place ? ["; "] : []), name(part.name)]);
    return element("p", {}, told, ...names, ". ", draws);
  }
}

/** A link in words, with its hedge. @param {Step} link */
function hedged(link) {
  const firm = [...new Set(link.modalities)].join(", ");
  const may = link.kind === "permitted" ? "law permits; " : "";
  return element("em", {}, `${spaced(link.type).toLowerCase()} (${may}${firm || "supposed"})`);
}
