/** Asks the public API, with the session of the person who reads the page. */

/**
 * An answer of the API: its data, the quotes that they rest on, and what the answer says of itself.
 * @typedef {{data: any, evidence?: Record<string, any>, meta?: any, revision: number, next?: string | null}} Answer
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
  const response = await fetch(address(path, parameters), { headers: { Accept: "application/json" }, signal });
  if (response.status === 401) {
    location.assign(address("/signin", { next: location.pathname + location.search }));
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(response.status, body);
  return body;
}
