/** What the ten questions' fields and columns are called on the page, and which columns are shown at first. */

import { spaced } from "./legend.js";

const FIELDS = /** @type {Record<string, string>} */ ({
  minimum: "At least so many people",
  stage: "Stage of the case flow",
  victims: "From which victims (all, if empty)",
  court: "To which court (all, if empty)",
  predicate: "What is counted",
  id: "Of what: a name, or an id",
});

const COLUMNS = /** @type {Record<string, string>} */ ({
  accused: "Of whom it is said",
  accuser: "Who says so",
  at_least: "At least",
  at_most: "At most",
  attended: "Who attended",
  change_at_least: "Change, at least",
  change_at_most: "Change, at most",
  count: "Statements",
  earlier: "Earlier year",
  failing_group: "Who is named in the failing",
  form: "Form of trafficking",
  funded: "Who funded it",
  gave: "Who gave it",
  head: "What became of them",
  label: "Kind of speaker",
  later: "Later year",
  member: "Said of its part",
  modalities: "How firmly",
  modality: "How firmly",
  name: "What cuts them",
  note: "Other reading",
  on: "About",
  others: "Said of these as well",
  owes: "Who owes the answer",
  partnered: "Partners",
  period_end: "To",
  period_start: "From",
  phrase: "What is said",
  polarity: "Affirmed or denied",
  predicate: "What is counted",
  question: "What was left unanswered",
  quote: "Words of the sentence",
  reasons: "Reasons that are given",
  relation: "Relation of the two groups",
  scenario: "Links that count",
  stage_match: "Stages of the two",
  standing: "Step of justice",
  supported: "Who supported it",
  through: "Through whom",
  trained: "Who was trained",
  voice: "Who says so",
  voices: "Who says so",
  why: "Why they can be compared",
});

const FIRST = /** @type {Record<string, string[]>} */ ({
  training: ["phrase", "training", "funded", "gave", "partnered", "supported", "attended", "on", "modality", "voice", "country"],
  voices: ["voice", "label", "count", "modalities", "country", "document"],
  silences: ["phrase", "kind", "owes", "question", "stage", "voice", "country"],
  case_flow: ["stage", "phrase", "period_start", "period_end", "modality", "voice", "country"],
  losses: ["head", "stage", "phrase", "through", "reasons", "modality", "voice", "country"],
  training_and_failing: ["trained", "training", "gave", "phrase", "failing_group", "relation", "stage_match", "modality", "voice", "country"],
  routes: ["kind", "route", "phrase", "modalities", "voices", "reaches_court", "country"],
  cuts: ["scenario", "country", "kind", "name", "routes"],
  changes: ["predicate", "form", "earlier", "later", "change_at_least", "change_at_most", "modalities", "voices", "country"],
  exposure: ["accuser", "accused", "phrase", "modality", "polarity", "standing", "country"],
  evidence: ["quote", "phrase", "voice", "modality", "polarity", "note", "document", "sentence"],
});

/** @param {string} parameter */
export function fieldName(parameter) {
  return FIELDS[parameter] ?? inCapitals(parameter);
}

/** @param {string} column */
export function columnName(column) {
  return COLUMNS[column] ?? inCapitals(column);
}

/**
 * The columns that say most of an answer, in the order in which they are read; all of them where none are chosen.
 * @param {string} query name of the question
 * @param {string[]} columns that have a value
 */
export function firstColumns(query, columns) {
  const first = FIRST[query]?.filter((column) => columns.includes(column)) ?? [];
  return first.length ? first : columns;
}

/** @param {string} word */
function inCapitals(word) {
  const text = spaced(word);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
