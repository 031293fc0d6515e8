/** Sends what a reader decides, one act after the other, as each builds on the answer to the one before. */

const token = document.querySelector('meta[name="tuyun-token"]')?.getAttribute("content") ?? "";

/** An act that the server did not carry out; nothing was written. */
export class Refused extends Error {
  /**
   * @param {number} status of the response; 0 if there was none
   * @param {{detail?: string, todo?: string|null, where?: string|null, errors?: any[]}} problem
   */
  constructor(status, problem) {
    super([problem.detail, problem.todo].filter(Boolean).join(" ") || `The server answered with status ${status}.`);
    this.status = status;
    /** @type {{where: string|null, detail: string, todo: string|null}[]} */
    this.faults = problem.errors?.length
      ? problem.errors
      : [{ where: problem.where ?? null, detail: problem.detail ?? "", todo: problem.todo ?? null }];
  }
}

/**
 * @param {string} path
 * @param {unknown} body is sent as JSON, unless it is a form
 * @returns {Promise<any>}
 * @throws {Refused}
 */
export async function post(path, body) {
  const form = body instanceof FormData;
  /** @type {Record<string, string>} */
  const kind = form ? {} : { "Content-Type": "application/json" };
  const response = await fetch(path, {
    method: "POST",
    headers: { Accept: "application/json", "X-Tuyun-Token": token, ...kind },
    body: form ? body : JSON.stringify(body),
  }).catch(() => {
    throw new Refused(0, { detail: "The server does not answer; the last decision was not written." });
  });
  if (response.status === 401) throw new Refused(401, { detail: "Your session has ended; nothing was written.", todo: "Reload the page to sign in again." });
  const content = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, content);
  return content;
}

/** @type {Promise<unknown>} */
let last = Promise.resolve();
let waiting = 0;

/** How many acts are not confirmed yet. */
export function unconfirmed() {
  return waiting;
}

/** Show beside the progress that acts are not confirmed yet. */
function show() {
  const saving = document.getElementById("saving");
  if (saving) saving.textContent = waiting ? "Saving ..." : "";
}

/**
 * Run an act after all earlier ones.
 * @template Result
 * @param {() => Promise<Result>} act
 * @returns {Promise<Result>}
 */
export function inTurn(act) {
  waiting += 1;
  show();
  const turn = last.then(act).finally(() => {
    waiting -= 1;
    show();
  });
  last = turn.catch(() => undefined);
  return turn;
}
