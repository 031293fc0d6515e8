// What changed between the calendar years, by form of trafficking?
// purpose: Counts of two calendar years set against each other, where that may be done.
// question: 9
// reading: The change is an interval: later minus earlier, at least and at most. Years are set against each other if unit
//   and flow are the same and either the text compares the two counts, or who says so, who did it, to whom it went and
//   the scope are the same ("why" says which): what two voices tell of two years is no change unless the text compares them.
//   No ratio is made. Each count keeps its own voice and modality; a form that one year is not told by has empty bounds.
// parameters:
//   predicate string = "opened_investigation": what is counted
//   document string = null: only this document
// columns:
//   form string: form of trafficking; "all" for the whole count
//   earlier integer: the earlier year
//   later integer: the later year
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
//   voices list: who tells the earlier count, who the later
//   document string: id of the document
//   sentences list: sentence of the earlier count, sentence of the later count
//   statements list: ids of the statements that the row rests on
MATCH (first:Statement {predicate: $predicate, period_kind: 'calendar_year'})
MATCH (second:Statement {predicate: $predicate, period_kind: 'calendar_year', document: first.document})
WHERE first.period_start < second.period_start
  AND first.quantity_unit = second.quantity_unit
  AND coalesce(first.quantity_flow, '') = coalesce(second.quantity_flow, '')
  AND first.period_of = second.period_of
  AND ($document IS NULL OR first.document = $document)
WITH first, second,
     EXISTS { (first)-[:COMPARED_WITH]-(second) } AS compared,
     first.voice = second.voice AND first.voice <> 'unnamed'
       AND coalesce(first.scope_forms, []) = coalesce(second.scope_forms, [])
       AND coalesce(first.scope_laws, []) = coalesce(second.scope_laws, [])
       AND coalesce(first.scope_places, []) = coalesce(second.scope_places, [])
       AND coalesce(first.scope_groups, []) = coalesce(second.scope_groups, [])
       AND coalesce(first.scope_condition, '') = coalesce(second.scope_condition, '')
       AND COLLECT {
         MATCH (first)-[part:MENTIONS]->(party:Entity)
         WHERE part.role IN ['subject', 'recipient'] AND NOT party.label IN ['Case', 'Victim', 'Trafficker']
         RETURN DISTINCT party.id AS id ORDER BY id
       } = COLLECT {
         MATCH (second)-[part:MENTIONS]->(party:Entity)
         WHERE part.role IN ['subject', 'recipient'] AND NOT party.label IN ['Case', 'Victim', 'Trafficker']
         RETURN DISTINCT party.id AS id ORDER BY id
       } AS alike
WHERE compared OR alike
UNWIND ['all'] + coalesce(first.part_forms, [])
  + [form IN coalesce(second.part_forms, []) WHERE NOT form IN coalesce(first.part_forms, [])] AS form
WITH first, second, compared, form,
     [place IN range(0, size(coalesce(first.part_forms, [])) - 1) WHERE first.part_forms[place] = form][0] AS one,
     [place IN range(0, size(coalesce(second.part_forms, [])) - 1) WHERE second.part_forms[place] = form][0] AS other
WITH first, second, compared, form,
     CASE form WHEN 'all' THEN first.quantity_lower ELSE first.part_lowers[one] END AS earlier_lower,
     CASE form WHEN 'all' THEN first.quantity_upper ELSE first.part_uppers[one] END AS earlier_upper,
     CASE form WHEN 'all' THEN second.quantity_lower ELSE second.part_lowers[other] END AS later_lower,
     CASE form WHEN 'all' THEN second.quantity_upper ELSE second.part_uppers[other] END AS later_upper
RETURN form, first.period_start.year AS earlier, second.period_start.year AS later,
       first.quantity_unit AS unit, first.quantity_flow AS flow,
       earlier_lower, earlier_upper, later_lower, later_upper,
       later_lower - earlier_upper AS change_at_least, later_upper - earlier_lower AS change_at_most,
       CASE WHEN compared THEN 'the text compares them' ELSE 'same voice and scope' END AS why,
       [first.modality, second.modality] AS modalities,
       COLLECT {
         UNWIND [first, second] AS told
         OPTIONAL MATCH (told)-[:ATTRIBUTED_TO]->(who:Entity)
         RETURN coalesce(who.name, told.voice)
       } AS voices,
       first.document AS document, [first.sentence, second.sentence] AS sentences, [first.id, second.id] AS statements
ORDER BY document, earlier, later, first.id, second.id, CASE form WHEN 'all' THEN 0 ELSE 1 END, form
LIMIT 1000
