// For each stage of the case flow: what was counted?
// purpose: Every count as its sentence gives it, with bounds, breakdown, period and kind of period.
// question: 4
// interpretation: An empty bound is open, not zero. Counts of different kinds of period, units, flows or scopes are
//   neither added up nor divided by each other, nor are parallel counts of one period that the text does not tie
//   together.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   stage string = null: only this stage
// columns:
//   stage string: stage of the case flow
//   stage_order integer: its number in the flow; empty where cases were closed: an exit, and no stage
//   phrase string: the statement in words, no stronger than its sentence
//   predicate string: what is counted
//   flow string: opened, carried_over or closed
//   unit string: what the figure counts
//   lower integer: lower end; empty if open
//   upper integer: upper end; empty if open
//   stated any: a figure that the sentence calls rough, or an average; it is no bound
//   status string: measured, lower_bound, approximate, qualitative, reported_zero ...
//   words string: the sentence's own words, if it has no figure or a rough one
//   forms list: forms of trafficking that the count is limited to
//   laws list: laws that the count is limited to
//   places list: places that the count is limited to
//   groups list: groups that the count is limited to
//   condition string: condition that the count is limited to, in the sentence's words
//   part_forms list: forms of the breakdown
//   part_lowers list: lower ends of the breakdown, in the same order
//   part_uppers list: upper ends of the breakdown, in the same order
//   other_part_kinds list: what tells each further part apart: law, institution, group or outcome
//   other_part_names list: name of the law, institution or group, predicate of the outcome
//   other_part_lowers list: lower ends of these parts, in the same order
//   other_part_uppers list: upper ends of these parts, in the same order
//   period_kind string: kind of the period
//   period_start date: first day, if stated
//   period_end date: last day, if stated
//   modality string: how firmly it is said
//   voice string: who says so
//   country string: ISO 3166-1 code of the country; empty if the document is about none
//   document string: id of the document
//   sentence integer: number of the sentence
//   statements list: ids of the statements that the row rests on
MATCH (count:Statement)
WHERE count.count_kind <> 'unknown'
  AND ($documents IS NULL OR count.document IN $documents)
    AND ($in_period IS NULL OR count.id IN $in_period) AND ($stage IS NULL OR count.stage = $stage)
RETURN count.stage AS stage, count.stage_order AS stage_order,
       count.phrase AS phrase, count.predicate AS predicate,
       count.quantity_flow AS flow, count.quantity_unit AS unit,
       count.quantity_lower AS lower, count.quantity_upper AS upper, count.quantity_stated AS stated, count.status AS status, count.quantity_words AS words,
       coalesce(count.scope_forms, []) AS forms,
       COLLECT { UNWIND coalesce(count.scope_laws, []) AS id MATCH (law:Entity {id: id}) RETURN law.name } AS laws,
       COLLECT { UNWIND coalesce(count.scope_places, []) AS id MATCH (place:Entity {id: id}) RETURN place.name } AS places,
       COLLECT { UNWIND coalesce(count.scope_groups, []) AS id MATCH (group:Entity {id: id}) RETURN group.name } AS groups,
       count.scope_condition AS condition,
       coalesce(count.part_forms, []) AS part_forms, coalesce(count.part_lowers, []) AS part_lowers,
       coalesce(count.part_uppers, []) AS part_uppers,
       coalesce(count.other_part_by, []) AS other_part_kinds,
       COLLECT { UNWIND range(0, size(coalesce(count.other_part_forms, [])) - 1) AS place
                 OPTIONAL MATCH (of:Entity {id: count.other_part_forms[place]}) WHERE count.other_part_by[place] <> 'outcome'
                 RETURN coalesce(of.name, count.other_part_forms[place]) ORDER BY place } AS other_part_names,
       coalesce(count.other_part_lowers, []) AS other_part_lowers, coalesce(count.other_part_uppers, []) AS other_part_uppers,
       count.period_kind AS period_kind, count.period_start AS period_start, count.period_end AS period_end,
       count.modality AS modality, count.voice_name AS voice, count.country AS country,
       count.document AS document, count.sentence AS sentence,
       [count.id] AS statements
ORDER BY stage_order, document, period_start DESC, count.start, count.end, predicate, count.id
LIMIT 1000
