// For each stage of the case flow: what was counted?
// purpose: Every count as it was told, with bounds, breakdown, period and its kind, and sentence.
// question: 4
// reading: An empty bound is open, not zero. Counts of different kinds of period, units, flows or scopes are neither
//   added up nor divided by each other, nor are parallel counts of one period that the text does not tie together.
// parameters:
//   document string = null: only this document
//   stage string = null: only this stage
// columns:
//   stage string: stage of the case flow
//   stage_order integer: its place in the flow
//   predicate string: what is counted
//   flow string: opened, carried_over or closed
//   unit string: what the figure counts
//   lower integer: lower end; empty if open
//   upper integer: upper end; empty if open
//   status string: measured, lower_bound, qualitative, reported_zero ...
//   words string: the sentence's own words, if it has no figure
//   forms list: forms of trafficking that the count is limited to
//   laws list: laws that the count is limited to
//   places list: places that the count is limited to
//   groups list: groups that the count is limited to
//   condition string: condition that the count is limited to, in the sentence's words
//   part_forms list: forms of the breakdown
//   part_lowers list: lower ends of the breakdown, in the same order
//   part_uppers list: upper ends of the breakdown, in the same order
//   period_kind string: kind of the period
//   period_start date: first day, if told
//   period_end date: last day, if told
//   modality string: how firmly it is said
//   voice string: who says so
//   document string: id of the document
//   sentence integer: number of the sentence
//   statements list: ids of the statements that the row rests on
MATCH (told:Statement)
WHERE told.counted AND told.stage_order > 0 AND told.quantity_unit IS NOT NULL AND NOT told.concerns_wrongdoing
  AND ($document IS NULL OR told.document = $document) AND ($stage IS NULL OR told.stage = $stage)
RETURN told.stage AS stage, told.stage_order AS stage_order, told.predicate AS predicate,
       told.quantity_flow AS flow, told.quantity_unit AS unit,
       told.quantity_lower AS lower, told.quantity_upper AS upper, told.status AS status, told.quantity_words AS words,
       coalesce(told.scope_forms, []) AS forms,
       COLLECT { UNWIND coalesce(told.scope_laws, []) AS id MATCH (law:Entity {id: id}) RETURN law.name } AS laws,
       COLLECT { UNWIND coalesce(told.scope_places, []) AS id MATCH (place:Entity {id: id}) RETURN place.name } AS places,
       COLLECT { UNWIND coalesce(told.scope_groups, []) AS id MATCH (group:Entity {id: id}) RETURN group.name } AS groups,
       told.scope_condition AS condition,
       coalesce(told.part_forms, []) AS part_forms, coalesce(told.part_lowers, []) AS part_lowers,
       coalesce(told.part_uppers, []) AS part_uppers,
       told.period_kind AS period_kind, told.period_start AS period_start, told.period_end AS period_end,
       told.modality AS modality, coalesce(COLLECT { MATCH (told)-[:ATTRIBUTED_TO]->(who:Entity) RETURN who.name }[0], told.voice) AS voice, told.document AS document, told.sentence AS sentence,
       [told.id] AS statements
ORDER BY stage_order, document, period_start DESC, told.start, told.end, told.predicate, told.id
LIMIT 1000
