/** The page of all documents under review on a server: how far each is, a way to load it, and a form to add another. */
import { address, ask } from "../api.js";
import { byId, element } from "../dom.js";
import { post } from "./acts.js";
import { button, counted, quoted } from "./parts.js";

/**
 * @typedef {{id: string, title: string, publisher: string, year: number, country: string|null, language: string,
 *   sentences: number, proposals: number, state: "reading"|"settling"|"complete", readers: number, needed: number,
 *   blind_share: number, left: {open: number, unsure: number, uncovered: number, unseen: number},
 *   finished: boolean}} Summary
 */
const PATH = "/v1/reviews";
const STATES = { reading: "is being read", settling: "differences are to be settled", complete: "complete" };

async function draw() {
  const answer = /** @type {{reader: string, reviews: Summary[], unreadable: {id: string, fault: string}[]}} */ (
    /** @type {unknown} */ (await ask(PATH))
  );
  byId("reader", HTMLElement).textContent = `You decide as ${answer.reader}, and see nothing of what others decide until all have finished.`;
  const list = byId("reviews", HTMLElement);
  const faulty = answer.unreadable.map(({ id, fault }) => element("p", { class: "fault" }, `${id} cannot be shown: ${fault}`));
  if (!answer.reviews.length && !faulty.length) return list.replaceChildren(element("p", {}, "No document is under review."));
  return list.replaceChildren(...answer.reviews.map(section), ...faulty);
}

/** @param {Summary} review */
function section(review) {
  const { left } = review;
  const open = left.open + left.unsure + left.uncovered + left.unseen;
  const page = `/review/${encodeURIComponent(review.id)}`;
  const mine = review.finished ? "You have finished." : `Left for you: ${counted(open, "item")}.`;
  const tools = element("div", { class: "bar" }, element("a", { href: page }, "Review"));
  if (review.state !== "reading" && review.readers > 1)
    tools.append(element("a", { href: `${page}/settle` }, review.state === "settling" ? "Settle the differences" : "Agreement"));
  if (review.state === "complete") tools.append(button("Load into the graph", () => load(review), { class: "main" }));
  return element(
    "section",
    { class: "difference" },
    element("h2", {}, quoted(review.title, review.language)),
    element("p", {}, quoted(review.publisher), `, ${review.year}${review.country ? `, ${review.country}` : ""}. `),
    element(
      "p",
      {},
      `${counted(review.sentences, "sentence")}, ${counted(review.proposals, "proposal")}; ${STATES[review.state]}; ` +
        `${counted(review.readers, "reader")} of at least ${review.needed}. ${mine}`,
    ),
    tools,
  );
}

/** @param {Summary} review */
function load(review) {
  act(async () => {
    const written = await post(`${PATH}/${encodeURIComponent(review.id)}/load`, {});
    const { change, statements } = written.data;
    const link = element("a", { href: `/v1/documents/${encodeURIComponent(review.id)}` }, review.title);
    byId("status", HTMLElement).replaceChildren(
      link,
      change === "unchanged"
        ? " is in the graph already, with the same statements."
        : ` is in the graph, with ${counted(statements, "statement")}.`,
    );
  });
}

/** Carry an act out, and show what is there after it, or what is wrong. @param {() => Promise<void>} does */
async function act(does) {
  const alert = byId("alert", HTMLElement);
  try {
    await does();
    alert.hidden = true;
    await draw();
    byId("status", HTMLElement).focus();
  } catch (error) {
    const faults = /** @type {{faults?: {where: string|null, detail: string}[], message: string}} */ (error);
    const lines = faults.faults ?? [];
    alert.textContent = lines.length > 1 ? lines.map((one) => [one.where, one.detail].filter(Boolean).join(": ")).join(" ") : faults.message;
    alert.hidden = false;
  }
}

byId("open", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  const form = new FormData();
  for (const file of byId("files", HTMLInputElement).files ?? []) form.append("file", file, file.name);
  const terms = {
    readers: byId("two", HTMLInputElement).checked ? 2 : 1,
    blind_share: Number(byId("share", HTMLInputElement).value) / 100,
  };
  act(async () => {
    const opened = await post(address(PATH, terms), form);
    byId("status", HTMLElement).textContent = `${opened.review} is under review${opened.new ? "" : " already"}: ${counted(opened.proposals, "proposal")} in ${counted(opened.sentences, "sentence")}.`;
    byId("open", HTMLFormElement).reset();
  });
});

draw().catch((error) => {
  const alert = byId("alert", HTMLElement);
  alert.textContent = error.message;
  alert.hidden = false;
});
