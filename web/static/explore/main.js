/** Explore: finds entities by name. */

import { address, ask, Problem } from "../api.js";
import { byId, element, name } from "../dom.js";

const form = byId("search", HTMLFormElement);
const field = byId("q", HTMLInputElement);
const status = byId("status", HTMLElement);
const results = byId("results", HTMLOListElement);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.pushState(null, "", address("/", { q: field.value.trim() }));
  void search();
});
addEventListener("popstate", () => void search());

/** Show the entities whose names match the search that stands in the page's address. */
async function search() {
  const text = new URLSearchParams(location.search).get("q") ?? "";
  field.value = text;
  results.replaceChildren();
  status.textContent = "";
  if (!text) return;
  try {
    const { data } = await ask("/v1/entities", { q: text });
    results.append(...data.map(entry));
    status.textContent = data.length ? "" : "No entity has such a name.";
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    status.textContent = `${problem.message} ${problem.todo}`;
  }
}

/**
 * An entity in the list of results.
 * @param {{id: string, name: string, label: string}} entity
 * @returns {HTMLElement}
 */
function entry(entity) {
  const link = element("a", { href: `/v1/entities/${encodeURIComponent(entity.id)}/links` }, name(entity.name));
  return element("li", {}, link, " ", element("span", { class: "faint" }, entity.label));
}

void search();
