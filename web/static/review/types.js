/**
 * Types of the review's page, as the API names them. Nothing is exported at run time.
 *
 * @typedef {{field: string, value: string, does_not_say: string|null, state: string|null, rules: string[],
 *   cues: [number, number][], why: string|null}} FieldLine
 * @typedef {{id: string, verdict: string, who: string, at: string, automatic: boolean, reason: string|null,
 *   remark: string|null, lacks: Record<string, string>}} Decided
 * @typedef {{id: string, sentence: number, start: number, end: number, anchor: [number, number], state: string,
 *   added: boolean, sure: boolean, doubts: string[], said: string, fields: FieldLine[],
 *   faults: {field: string, what: string}[], statement: Statement, decision: Decided|null}} Item
 * @typedef {{id: string, kind: string, sentence: number, start: number, end: number, words: string, why: string,
 *   covered: boolean, aside: string|null, reason: string|null, open: boolean}} Words
 * @typedef {{number: number, start: number, text: string, paragraph: boolean, unseen: boolean}} Sentence
 * @typedef {{id: string, label: string, name: string}} Named
 * @typedef {{left: {open: number, unsure: number, uncovered: number, unseen: number}, decided: number,
 *   finished: boolean, closed: boolean, readers: number,
 *   missed: {sentences: number, both: number, reader_alone: number, rules_alone: number}}} Progress
 * @typedef {{id: string, title: string, publisher: string, year: number, country: string|null, language: string,
 *   reader: string, rules: string, sentences: Sentence[], items: Item[], words: Words[], set_aside: Words[],
 *   entities: Named[], progress: Progress}} ReviewState
 * @typedef {{items: Item[], removed: string[], words: Words[], set_aside: Words[],
 *   unseen: number[], entities: Named[], progress: Progress}} Update
 * @typedef {{value: string, definition: string, does_not_say: string}} Term
 * @typedef {Term & {reads: string, family: string, uncoded: boolean, wrongdoing: boolean,
 *   roles: Record<string, {labels: string[], required: boolean, common: boolean}>}} PredicateTerm
 * @typedef {{predicates: PredicateTerm[], roles: Term[], statuses: (Term & {silence: boolean})[],
 *   modalities: Term[], polarities: Term[], standings: Term[], units: Term[], flows: Term[], forms: Term[],
 *   period_kinds: (Term & {days: string, years: boolean, rough: boolean})[], period_subjects: Term[], period_bases: Term[],
 *   labels: (Term & {actor: boolean})[], reject: {value: string, words: string}[],
 *   aside: {value: string, words: string}[]}} Choices
 * @typedef {Record<string, any>} Statement A statement with the fields of `statements.yaml`.
 * @typedef {{kind: "item", item: Item} | {kind: "words", words: Words} | {kind: "sentence", sentence: Sentence}} Stop
 */

export {};
