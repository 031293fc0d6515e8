/** The address of the page: a view travels in its fragment, which is never sent to the server. */

import { current } from "./steps.js";
import { decode, encode } from "./view.js";

const NAME = "#view=";

/**
 * The view that the page's address has; null if it has none.
 * @returns {Promise<import("./view.js").View | null>}
 */
export async function viewOfAddress() {
  return location.hash.startsWith(NAME) ? decode(location.hash.slice(NAME.length)) : null;
}

/** @returns {Promise<string>} the address that opens the view as it is */
export async function addressOfView() {
  const view = current();
  const address = new URL(location.href);
  address.search = "";
  address.hash = view.nodes.length ? NAME.slice(1) + (await encode(view)) : "";
  return address.href;
}

let last = 0;

/** Put the view as it is into the address bar. It is done after a step of a person alone, so a link stays as it was sent. */
export async function writeAddress() {
  const turn = ++last;
  const address = await addressOfView();
  if (turn === last && address !== location.href) history.replaceState(null, "", address);
}
