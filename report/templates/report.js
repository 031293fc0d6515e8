"use strict";
// A click on a mark or a citation shows its sentences; without scripts the same links lead to them further down.
const dialog = document.getElementById("cited");

function element(name, text = "", kind = "") {
  return Object.assign(document.createElement(name), { textContent: text, className: kind });
}

// The sentence, with the quoted words marked.
function highlighted(text, quotes) {
  const spans = quotes.map((quote) => [text.indexOf(quote), quote.length]).filter(([start]) => start >= 0);
  const quoted = (place) => spans.some(([start, length]) => place >= start && place < start + length);
  const paragraph = element("p", "", "spoken");
  for (let start = 0, end = 0; start < text.length; start = end) {
    while (end < text.length && quoted(end) === quoted(start)) end += 1;
    const part = text.slice(start, end);
    paragraph.append(quoted(start) ? element("mark", part) : part);
  }
  return paragraph;
}

// A sentence with its cited statements; of a table of records only its title and the paragraph below it.
function article(source, statements) {
  const result = element("article");
  if (source.tagName === "H3") {
    result.append(element("h3", source.textContent), element("p", source.nextElementSibling.textContent));
    return result;
  }
  const list = element("ul", "", "entries");
  list.append(...statements.map((statement) => statement.cloneNode(true)));
  for (const copy of list.children) copy.removeAttribute("id");
  const [number, text] = [".number", ".text"].map((part) => source.querySelector(part).textContent);
  const quotes = statements.map((statement) => statement.dataset.quote);
  result.append(element("h3", `Sentence ${number}`), highlighted(text, quotes), list);
  return result;
}

function show(link) {
  const sources = new Map();
  for (const id of link.dataset.cites.split(" ")) {
    const cited = document.getElementById(id);
    if (!cited) continue;
    const source = cited.closest(".sentence") || cited;
    sources.set(source, [...(sources.get(source) || []), cited]);
  }
  document.getElementById("cited-body").replaceChildren(...Array.from(sources, (entry) => article(...entry)));
  document.getElementById("cited-label").textContent = link.getAttribute("aria-label") || "";
  dialog.showModal();
  dialog.scrollTop = 0;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-cites]");
  if (link) {
    event.preventDefault();
    show(link);
  } else if (event.target === dialog || event.target.id === "cited-close") {
    dialog.close();
  }
});

// Paper cannot be clicked: everything is opened for it, and closed again afterwards.
let opened = [];
window.addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")];
  opened.forEach((details) => { details.open = true; });
});
window.addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));

// A link to something inside closed details opens them.
function reveal() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
}
window.addEventListener("hashchange", reveal);
reveal();
