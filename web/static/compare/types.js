/**
 * Types of the answers that the page compares; fields have the names of the API.
 *
 * @typedef {object} Cell a row of `/v1/trend`
 * @property {string} series
 * @property {string | null} country
 * @property {string} stage
 * @property {string} predicate
 * @property {string | null} unit
 * @property {string | null} currency
 * @property {string | null} flow
 * @property {string[]} forms
 * @property {string[]} limits
 * @property {string} period_kind
 * @property {string} period_start
 * @property {string} period_end
 * @property {boolean} inferred
 * @property {"count" | "zero" | "approximate" | "silence" | "gap" | "suppressed"} tells
 * @property {number | null} lower
 * @property {number | null} upper
 * @property {string | null} words
 * @property {{lower: number | null, upper: number | null} | null} change
 * @property {string | null} figure
 * @property {string | null} voice
 * @property {string | null} modality
 * @property {string | null} document
 *
 * @typedef {object} Figure a row of `/v1/figures`
 * @property {string} id
 * @property {string | null} country
 * @property {string} stage
 * @property {number | null} stage_order null of an exit, which can be taken from any stage
 * @property {string} predicate
 * @property {string} phrase
 * @property {string} period_kind
 * @property {string | null} period_start
 * @property {string | null} period_end
 * @property {string} status
 * @property {string} voice
 * @property {string} modality
 * @property {string} basis
 * @property {string | null} outcome
 * @property {boolean} part
 * @property {string} document
 * @property {string} title
 * @property {string} publisher
 * @property {number} year
 * @property {number | null} sentence
 * @property {string[]} statements
 *
 * @typedef {object} Pair a row of `/v1/agreement`
 * @property {"agree" | "differ" | "revised" | "not_comparable"} result
 * @property {string[]} reasons
 * @property {string | null} country
 * @property {string} stage
 * @property {string} predicate
 * @property {Figure} first
 * @property {Figure} second
 *
 * @typedef {object} Source a row of `/v1/documents`
 * @property {string} id
 * @property {string} title
 * @property {string} publisher
 * @property {number} year
 * @property {string | null} country
 *
 * @typedef {object} Answers all that is compared, at one revision
 * @property {number} revision
 * @property {string[]} incomplete
 * @property {string} leftOut what states no days, in words; empty where no period is selected
 * @property {Cell[]} cells
 * @property {Map<string, Figure>} figures by id
 * @property {Pair[]} pairs
 * @property {Record<string, string>} interpretations how to read each list, by `trend`, `figures`, `agreement`
 *
 * @typedef {object} Chart figures of the same thing in one kind of period, a panel for each country
 * @property {string} key
 * @property {string} stage
 * @property {string} predicate
 * @property {string} period_kind
 * @property {Cell} sample a cell that has the unit and limits of the chart
 * @property {string[]} periods the keys of the periods, in order
 * @property {Map<string, Cell[]>} panels cells by country
 *
 * @typedef {object} Context what the parts of the page need to know
 * @property {Answers} answers
 * @property {Record<string, any>} vocabulary
 * @property {Map<string, Pair[]>} pairsOf the pairs of each figure
 * @property {(figure: Figure, from: HTMLElement) => void} show shows the sentence of a figure
 */
export {};
