// Why did cases leave the flow, at which stage, through whom?
// purpose: Each way in which cases are said to end, to go on under another name, never to enter, or not to be counted.
// question: 5
// interpretation: The four heads are never mixed. "through" lists those whom the sentence names as doing it or, of what
//   was not counted, those who owe the answer; never a victim. An empty list means that nobody is named. "participants"
//   are all others whom the sentence names, each with the role. "how" keeps the predicate's word: accepting a bribe to
//   drop a case is not dropping it.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   stage string = null: only this stage
// columns:
//   head string: ended, relabelled, never_entered or not_counted
//   stage string: stage of the case flow
//   stage_order integer: its place in the flow; 0 where the sentence names no single stage, empty where cases were closed
//   phrase string: the statement in words, no stronger than its sentence
//   how string: the predicate
//   through list: who is named as doing it, or as owing the answer
//   participants list: everybody else whom the sentence names, each with the role
//   cases list: the cases, as named
//   reasons list: grounds that the sentence gives
//   purposes list: aims that the sentence gives to whoever does it; an aim is no ground
//   lower integer: lower end of how many; empty if open or not counted
//   upper integer: upper end; empty if open or not counted
//   words string: the sentence's words for how many or how often
//   status string: measured, qualitative, not_reported ...
//   polarity string: affirmed or denied
//   modality string: how firmly it is said
//   standing string: of wrongdoing, the step of justice that is named
//   voice string: who says so
//   period_kind string: kind of the period
//   country string: ISO 3166-1 code of the country; empty if the document is about none
//   document string: id of the document
//   sentence integer: number of the sentence
//   statements list: ids of the statements that the row rests on
MATCH (loss:Statement)
WHERE loss.loss IS NOT NULL
  AND ($documents IS NULL OR loss.document IN $documents)
    AND ($in_period IS NULL OR loss.id IN $in_period) AND ($stage IS NULL OR loss.stage = $stage)
RETURN loss.loss AS head, loss.stage AS stage, loss.stage_order AS stage_order,
       loss.phrase AS phrase, loss.predicate AS how,
       COLLECT { MATCH (loss)-[:MENTIONS {role: loss.loss_role}]->(party) WHERE NOT party:Victim
                 RETURN party.name ORDER BY party.name } AS through,
       COLLECT { MATCH (loss)-[part:MENTIONS]->(party) WHERE party.family = 'actor' AND part.role <> 'scope'
                   AND (party:Victim OR NOT EXISTS { (loss)-[:MENTIONS {role: loss.loss_role}]->(party) })
                 RETURN party.name + ' (' + replace(part.role, '_', ' ') + ')' ORDER BY part.position } AS participants,
       COLLECT { MATCH (loss)-[part:MENTIONS]->(cases:Case) WHERE part.role <> 'scope'
                 RETURN cases.name ORDER BY cases.name } AS cases,
       COLLECT { MATCH (loss)-[:MENTIONS {role: 'reason'}]->(factor) RETURN factor.name ORDER BY factor.name } AS reasons,
       COLLECT { MATCH (loss)-[:MENTIONS {role: 'purpose'}]->(aim) RETURN aim.name ORDER BY aim.name } AS purposes,
       loss.quantity_lower AS lower, loss.quantity_upper AS upper, loss.quantity_words AS words,
       loss.status AS status, loss.polarity AS polarity, loss.modality AS modality, loss.standing AS standing,
       loss.voice_name AS voice, loss.period_kind AS period_kind,
       loss.country AS country, loss.document AS document, loss.sentence AS sentence, [loss.id] AS statements
ORDER BY head, stage_order, document, loss.start, loss.end, how, loss.id
LIMIT 1000
