/** Names and numbers as the page writes them: countries, periods, bounds and words of the vocabulary. */

/** @typedef {import("./types.js").Cell} Cell */

const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });
const month = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/**
 * The name of a country; of an invented one, its code.
 * @param {string | null} code
 */
export function country(code) {
  if (!code) return "no country";
  return /^X[A-Z]$/.test(code) ? code : regions.of(code) ?? code;
}

/**
 * A word of the vocabulary with spaces.
 * @param {string | null} word
 */
export function spaced(word) {
  return (word ?? "").replaceAll("_", " ");
}

/**
 * A kind of period; that a sentence states none is no kind.
 * @param {string} kind
 */
export function periodKind(kind) {
  return kind === "unspecified" ? "not stated" : spaced(kind);
}

/**
 * With a capital letter in front.
 * @param {string} text
 */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Who says so, by name; the document itself and somebody not named have words of their own.
 * @param {string | null} voice
 */
export function speaker(voice) {
  const special = { report: "the report itself", unnamed: "somebody not named", records: "the table of records" };
  return special[/** @type {keyof special} */ (voice)] ?? voice ?? "";
}

/**
 * The days of a period, as short as its kind allows.
 * @param {{period_kind: string, period_start: string, period_end: string}} cell
 */
export function period({ period_kind, period_start, period_end }) {
  if (period_kind === "calendar_year") return period_start.slice(0, 4);
  const [start, end] = [new Date(period_start), new Date(period_end)];
  if (period_kind === "rough_date") return `a rough date within ${day.format(start)} – ${day.format(end)}`;
  if (period_start === period_end) return day.format(start);
  const nextDay = new Date(end.getTime() + 86_400_000);
  if (start.getUTCDate() === 1 && nextDay.getUTCDate() === 1) {
    const [first, last] = [month.format(start), month.format(end)];
    return first === last ? first : `${first} – ${last}`;
  }
  return `${day.format(start)} – ${day.format(end)}`;
}

/**
 * The bounds of a count; an open bound is named.
 * @param {number | null} lower
 * @param {number | null} upper
 */
export function bounds(lower, upper) {
  if (upper === null) return `${lower ?? 0} or more`;
  if (lower === null || (lower === 0 && upper > 0)) return `up to ${upper}`;
  return lower === upper ? String(lower) : `${lower} to ${upper}`;
}

/**
 * A change from the period before.
 * @param {Cell["change"]} change
 */
export function changed(change) {
  if (!change) return "";
  const sign = (/** @type {number} */ number) => (number > 0 ? `+${number}` : String(number));
  const { lower, upper } = change;
  if (lower !== null && lower === upper) return sign(lower);
  if (lower === null && upper === null) return "not known";
  if (lower === null) return `${sign(upper ?? 0)} or less`;
  return upper === null ? `${sign(lower)} or more` : `${sign(lower)} to ${sign(upper)}`;
}

/**
 * What a cell tells, in a few words.
 * @param {Cell} cell
 * @param {import("./types.js").Figure | undefined} figure
 */
export function told(cell, figure) {
  switch (cell.tells) {
    case "gap":
      return "no figure";
    case "silence":
      return spaced(figure?.status ?? "silence");
    case "suppressed":
      return "suppressed";
    case "approximate":
      return cell.words ?? "approximate";
    case "zero":
      return "0";
    default:
      return bounds(cell.lower, cell.upper);
  }
}
