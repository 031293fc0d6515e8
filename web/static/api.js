/** Asks the public API, with the session of the person who reads the page. */

/**
 * An answer of the API: its data, the quotes that they rest on, and what the answer says of itself.
 * @typedef {{data: any, evidence?: Record<string, any>, meta?: any, left_out?: {note: string} | null, revision: number, incomplete?: string[], next?: string | null}} Answer
 */

/** What the API says is wrong, as problem details (RFC 9457). */
export class Problem extends Error {
  /**
   * @param {number} status of the response
   * @param {{title?: string, detail?: string, todo?: string}} body of the response
   */
  constructor(status, body) {
    super(body.detail ?? body.title ?? `The server answered with status ${status}.`);
    this.name = "Problem";
    this.status = status;
    this.todo = body.todo ?? "";
  }
}

/**
 * The address of a question, with its parameters; those that are empty are left out, lists are repeated.
 * @param {string} path
 * @param {Record<string, unknown>} [parameters]
 * @returns {string}
 */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== "") query.append(name, String(each));
    }
  }
  return query.size ? `${path}?${query}` : path;
}

/**
 * The answer to a question.
 * @param {string} path for example `/v1/entities`
 * @param {Record<string, unknown>} [parameters]
 * @param {AbortSignal} [signal] ends the request
 * @returns {Promise<Answer>}
 * @throws {Problem} where the API refuses; a person whose session has ended is led to the page that begins another.
 */
export async function ask(path, parameters = {}, signal) {
  return answerOf(await fetch(address(path, parameters), { headers: { Accept: "application/json" }, signal }));
}

/**
 * The answer to a question that is too long for an address.
 * @param {string} path for example `/v1/picture`
 * @param {unknown} body is sent as JSON
 * @param {AbortSignal} [signal] ends the request
 * @returns {Promise<Answer>}
 * @throws {Problem} as `ask`
 */
export async function send(path, body, signal) {
  const headers = { Accept: "application/json", "Content-Type": "application/json" };
  return answerOf(await fetch(path, { method: "POST", headers, body: JSON.stringify(body), signal }));
}

/**
 * An answer that is a file.
 * @param {string} path for example `/v1/dossier`
 * @param {Record<string, unknown>} [parameters]
 * @param {unknown} [body] is sent as JSON, where the question is too long for an address
 * @returns {Promise<Blob>}
 * @throws {Problem} as `ask`
 */
export async function file(path, parameters = {}, body) {
  const sent = body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(address(path, parameters), sent);
  if (!response.ok) await answerOf(response);
  return response.blob();
}

/**
 * @param {Response} response
 * @returns {Promise<Answer>}
 */
async function answerOf(response) {
  if (response.status === 401) {
    location.assign(address("/signin", { next: location.pathname + location.search }) + location.hash);
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(response.status, body);
  return body;
}
