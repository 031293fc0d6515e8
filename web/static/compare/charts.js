/** Puts the cells of a trend into charts: the same thing in one kind of period, a panel for each country. */

/** @typedef {import("./types.js").Cell} Cell */
/** @typedef {import("./types.js").Chart} Chart */

/** @param {Cell} cell */
const periodKey = (cell) => `${cell.period_start}/${cell.period_end}`;

/** @param {Cell} cell */
const isSilent = (cell) => cell.tells === "silence" || cell.tells === "gap";

/**
 * The charts, in the order of the trend.
 *
 * A country that was asked and stayed silent stands beside the countries that gave figures: a series of silences alone
 * joins the charts of its predicate and kind of period, if there are any.
 * @param {Cell[]} cells
 * @returns {Chart[]}
 */
export function charts(cells) {
  /** @type {Map<string, Cell[]>} */
  const series = new Map();
  for (const cell of cells) series.set(cell.series, [...(series.get(cell.series) ?? []), cell]);
  const silent = [...series.values()].filter((group) => group.every(isSilent));
  /** @type {Chart[]} */
  const made = [];
  for (const [key, group] of series) if (!silent.includes(group)) made.push(chart(key, group));
  for (const group of silent) {
    const [first] = group;
    const same = made.filter(
      (each) => each.predicate === first.predicate && each.period_kind === first.period_kind && !isSilent(each.sample),
    );
    for (const each of same) join(each, group);
    if (!same.length) made.push(chart(first.series, group));
  }
  for (const each of made) each.periods.sort();
  return made;
}

/**
 * @param {string} key
 * @param {Cell[]} group
 * @returns {Chart}
 */
function chart(key, group) {
  const sample = group.find((cell) => !isSilent(cell)) ?? group[0];
  const { stage, predicate, period_kind } = sample;
  /** @type {Chart} */
  const made = { key, stage, predicate, period_kind, sample, periods: [], panels: new Map() };
  join(made, group);
  return made;
}

/**
 * Add cells to a chart, each once.
 * @param {Chart} to
 * @param {Cell[]} group
 */
function join(to, group) {
  for (const cell of group) {
    const country = cell.country ?? "";
    const panel = to.panels.get(country) ?? [];
    const known = panel.some((each) => periodKey(each) === periodKey(cell) && (each.figure === cell.figure || cell.tells === "gap"));
    if (!known) panel.push(cell);
    to.panels.set(country, panel);
    if (!to.periods.includes(periodKey(cell))) to.periods.push(periodKey(cell));
  }
}

/**
 * The cells of a country in each period of a chart. A period of which it tells nothing has none.
 * @param {Chart} of
 * @param {string} country
 * @returns {Cell[][]}
 */
export function columns(of, country) {
  const panel = of.panels.get(country) ?? [];
  return of.periods.map((key) => {
    const cells = panel.filter((cell) => periodKey(cell) === key);
    const telling = cells.filter((cell) => cell.tells !== "gap");
    return telling.length ? telling : cells;
  });
}

/**
 * The highest bound in a chart, by which all its panels are drawn; at least 1.
 * @param {Chart} of
 */
export function highest(of) {
  const bounds = [...of.panels.values()].flat().flatMap((cell) => [cell.lower ?? 0, cell.upper ?? 0]);
  return Math.max(1, ...bounds);
}
