// What changed between the years, by form of trafficking?
// purpose: Counts of two years or other dated periods of one kind set against each other, where that may be done.
// question: 9
// interpretation: The change is an interval: later minus earlier, at least and at most. Periods are set against each
//   other if kind, unit, flow and forms are the same and either the text compares the two counts, or who says so, who did it, to
//   whom it went and the scope are the same ("why" says which): what two voices say of two periods is no change unless
//   the text compares them. No ratio is made. Each count keeps its own voice and modality; a form that one period does not
//   have has empty bounds. Neo4j Browser shows the counts, a row each.
// parameters:
//   predicate string = null: what is counted, such as opened_investigation
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   phrase string: the statement in words, no stronger than its sentence
//   predicate string: what is counted
//   period_kind string: kind of the period
//   year integer: the year in which the period begins
//   unit string: what the figure counts
//   flow string: opened, carried_over or closed
//   lower integer: lower end; empty if open
//   upper integer: upper end; empty if open
//   part_forms list: forms of the breakdown
//   part_lowers list: lower ends of the breakdown, in the same order
//   part_uppers list: upper ends of the breakdown, in the same order
//   other_part_kinds list: what tells each further part apart: law, institution, group or outcome
//   other_part_names list: name of the law, institution or group, predicate of the outcome
//   other_part_lowers list: lower ends of these parts, in the same order
//   other_part_uppers list: upper ends of these parts, in the same order
//   modality string: how firmly it is said
//   voice string: who says so
//   country string: ISO 3166-1 code of the country; empty if the document is about none
//   document string: id of the document
//   sentence integer: number of the sentence
//   statements list: id of the statement
//   compared_with list: ids of the statements that the text compares it with
//   statement map: properties of the statement
//   mentions list: entity, role and position of each part
//   entities list: id, label and name of each entity that it mentions, and of the speaker
// answer:
//   predicate string: what is counted
//   form string: form of trafficking; "all" for the whole count
//   period_kind string: kind of the two periods
//   earlier integer: the year in which the earlier period begins
//   later integer: the year in which the later period begins
//   unit string: what the figures count
//   flow string: opened, carried_over or closed
//   earlier_lower integer: lower end in the earlier year
//   earlier_upper integer: upper end in the earlier year
//   later_lower integer: lower end in the later year
//   later_upper integer: upper end in the later year
//   change_at_least integer: lower end of the change
//   change_at_most integer: upper end of the change
//   why string: the text compares them, or same voice and scope
//   modalities list: how firmly the earlier count is said, how firmly the later
//   voices list: who says the earlier count, who the later
//   country string: ISO 3166-1 code of the country; empty if the document is about none
//   document string: id of the document
//   sentences list: sentences of the earlier count, then of the later
//   statements list: ids of the statements that the row rests on
MATCH (count:Statement)
WHERE ($predicate IS NULL OR count.predicate = $predicate) AND count.period_start IS NOT NULL AND NOT count.count_kind IN ['approximate', 'unknown'] AND ($documents IS NULL OR count.document IN $documents)
  AND ($in_period IS NULL OR count.id IN $in_period)
RETURN count.phrase AS phrase, count.predicate AS predicate, count.period_kind AS period_kind,
       count.period_start.year AS year, count.quantity_unit AS unit, count.quantity_flow AS flow,
       count.quantity_lower AS lower, count.quantity_upper AS upper, coalesce(count.part_forms, []) AS part_forms,
       coalesce(count.part_lowers, []) AS part_lowers, coalesce(count.part_uppers, []) AS part_uppers,
       coalesce(count.other_part_by, []) AS other_part_kinds,
       COLLECT { UNWIND range(0, size(coalesce(count.other_part_forms, [])) - 1) AS place
                 OPTIONAL MATCH (of:Entity {id: count.other_part_forms[place]}) WHERE count.other_part_by[place] <> 'outcome'
                 RETURN coalesce(of.name, count.other_part_forms[place]) ORDER BY place } AS other_part_names,
       coalesce(count.other_part_lowers, []) AS other_part_lowers, coalesce(count.other_part_uppers, []) AS other_part_uppers,
       count.modality AS modality, count.voice_name AS voice, count.country AS country,
       count.document AS document, count.sentence AS sentence,
       [count.id] AS statements,
       COLLECT { MATCH (count)-[:COMPARED_WITH]->(other) RETURN other.id ORDER BY other.id } AS compared_with,
       properties(count) AS statement,
       COLLECT { MATCH (count)-[part:MENTIONS]->(entity)
                 RETURN {entity: entity.id, role: part.role, position: part.position} ORDER BY part.position } AS mentions,
       COLLECT { MATCH (count)-[:MENTIONS|ATTRIBUTED_TO]->(entity:Entity)
                 RETURN DISTINCT entity {.id, .label, .name} } AS entities
ORDER BY document, year, count.start, count.end, count.id
LIMIT 1000
