// Why did cases leave the flow, at which stage, through whom?
// purpose: Each way in which cases are told to end, to go on under another name, not to enter, or not to be counted.
// question: 5
// reading: The four heads are never mixed. "through" is whom the sentence names as doing it, never a victim; an empty
//   list means not named. "how" keeps the predicate's word: accepting a bribe to drop a case is not dropping it.
// parameters:
//   document string = null: only this document
//   stage string = null: only this stage
// columns:
//   head string: ended, relabelled, never_entered or not_counted
//   stage string: stage of the case flow
//   stage_order integer: its place in the flow; 0 where the sentence names no single stage
//   how string: the predicate
//   through list: who is named as doing it
//   cases list: the cases, as named
//   reasons list: grounds that the sentence gives
//   lower integer: lower end of how many; empty if open or not counted
//   upper integer: upper end; empty if open or not counted
//   words string: the sentence's words for how many or how often
//   status string: measured, qualitative, not_reported ...
//   polarity string: affirmed or denied
//   modality string: how firmly it is said
//   standing string: of wrongdoing, the step of justice that is named
//   voice string: who says so
//   period_kind string: kind of the period
//   document string: id of the document
//   sentence integer: number of the sentence
//   statements list: ids of the statements that the row rests on
MATCH (told:Statement)
WHERE told.loss IS NOT NULL
  AND ($document IS NULL OR told.document = $document) AND ($stage IS NULL OR told.stage = $stage)
RETURN told.loss AS head, told.stage AS stage, told.stage_order AS stage_order, told.predicate AS how,
       COLLECT { MATCH (told)-[:MENTIONS {role: 'subject'}]->(party)
                 WHERE NOT party.label IN ['Victim', 'Group', 'Case']
                 RETURN party.name ORDER BY party.name } AS through,
       COLLECT { MATCH (told)-[part:MENTIONS]->(cases:Case) WHERE part.role IN ['object', 'subject']
                 RETURN cases.name ORDER BY cases.name } AS cases,
       COLLECT { MATCH (told)-[:MENTIONS {role: 'reason'}]->(factor) RETURN factor.name ORDER BY factor.name } AS reasons,
       told.quantity_lower AS lower, told.quantity_upper AS upper, told.quantity_words AS words,
       told.status AS status, told.polarity AS polarity, told.modality AS modality, told.standing AS standing,
       coalesce(COLLECT { MATCH (told)-[:ATTRIBUTED_TO]->(who:Entity) RETURN who.name }[0], told.voice) AS voice, told.period_kind AS period_kind,
       told.document AS document, told.sentence AS sentence, [told.id] AS statements
ORDER BY head, stage_order, document, told.start, told.end, how, told.id
LIMIT 1000
