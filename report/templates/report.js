"use strict";
// A click on a mark or a citation shows its sentences; without scripts the same links lead to them further down.
const words = document.getElementById("words");
const body = document.getElementById("words-body");

function element(name, text, kind) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

// The sentence, with the quoted words marked.
function marked(text, quotes) {
  const made = element("p", "", "spoken");
  const spans = quotes.map((quote) => [text.indexOf(quote), quote.length]).filter(([start]) => start >= 0);
  const inside = (place) => spans.some(([start, length]) => place >= start && place < start + length);
  for (let place = 0; place < text.length; ) {
    const on = inside(place);
    let end = place;
    while (end < text.length && inside(end) === on) end += 1;
    made.append(on ? element("mark", text.slice(place, end)) : text.slice(place, end));
    place = end;
  }
  return made;
}

function spoken(sentence, told) {
  const article = element("article");
  if (sentence.dataset.told) {
    const table = document.querySelector(`[data-told-by="${CSS.escape(sentence.id)}"]`);
    article.append(element("h3", sentence.dataset.told), element("p", table ? table.textContent : ""));
    return article;
  }
  const number = sentence.querySelector(".number").textContent;
  const text = sentence.querySelector(".text").textContent;
  const list = element("ul", "", "entries");
  for (const one of told) {
    const copy = one.cloneNode(true);
    copy.removeAttribute("id");
    list.append(copy);
  }
  article.append(element("h3", `Sentence ${number}`), marked(text, told.map((one) => one.dataset.quote)), list);
  return article;
}

function show(link) {
  const places = new Map();
  for (const id of link.dataset.cites.split(" ")) {
    const told = document.getElementById(id);
    if (!told) continue;
    const sentence = told.closest(".sentence") || told;
    places.set(sentence, [...(places.get(sentence) || []), told]);
  }
  body.replaceChildren(...Array.from(places, ([sentence, told]) => spoken(sentence, told)));
  document.getElementById("words-label").textContent = link.getAttribute("aria-label") || "";
  words.showModal();
  words.scrollTop = 0;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-cites]");
  if (link) {
    event.preventDefault();
    show(link);
  } else if (event.target === words || event.target.id === "words-close") {
    words.close();
  }
});

// Paper cannot be clicked: everything is opened for it, and closed again after.
let opened = [];
window.addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")];
  opened.forEach((one) => { one.open = true; });
});
window.addEventListener("afterprint", () => opened.forEach((one) => { one.open = false; }));

// A link into a closed part opens it.
function reveal() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let one = target; one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true;
}
window.addEventListener("hashchange", reveal);
reveal();
