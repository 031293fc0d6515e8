// Statements, by any of their parts
// purpose: Properties, roles and comparisons of each statement. A statement must match all filters.
// parameters:
//   documents list = null: only those of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   sentence integer = null: only those of the sentence with this number
//   predicate string = null: only those with this predicate
//   stage string = null: only those of this stage
//   entity string = null: only those that mention this entity, or whose voice it is
//   voice string = null: only those of this voice (an entity's id, report or unnamed)
//   modality string = null: only those with this modality
//   polarity string = null: only those with this polarity
//   status string = null: only those with this status
//   at_least integer = null: only those whose count has this lower bound or a higher one
//   at_most integer = null: only those whose count has this upper bound or a lower one
//   period_from date = null: only those whose period has days, and ends on this day or later
//   period_to date = null: only those whose period has days, and begins on this day or earlier
//   ids list = null: only these ids
//   after list = []: document, start, end and id of the last statement of the previous page; empty for the first page
//   limit integer = 100: the most rows
// columns:
//   statement map: its properties
//   mentions list: entity, role and position of each part
//   compared_with list: ids of statements that the text compares it with
//   voice_name string: name of the speaker, if the sentence names one
MATCH (told:Statement)
WHERE ($documents IS NULL OR told.document IN $documents) AND ($in_period IS NULL OR told.id IN $in_period)
  AND ($sentence IS NULL OR told.sentence = $sentence)
  AND ($predicate IS NULL OR told.predicate = $predicate)
  AND ($stage IS NULL OR told.stage = $stage)
  AND ($voice IS NULL OR told.voice = $voice)
  AND ($modality IS NULL OR told.modality = $modality)
  AND ($polarity IS NULL OR told.polarity = $polarity)
  AND ($status IS NULL OR told.status = $status)
  AND ($at_least IS NULL OR told.quantity_lower >= $at_least)
  AND ($at_most IS NULL OR told.quantity_upper <= $at_most)
  AND ($period_from IS NULL OR told.period_end >= $period_from)
  AND ($period_to IS NULL OR told.period_start <= $period_to)
  AND ($ids IS NULL OR told.id IN $ids)
  AND ($entity IS NULL OR EXISTS { (told)-[:MENTIONS|ATTRIBUTED_TO]->(:Entity {id: $entity}) })
  AND (size($after) = 0 OR told.document > $after[0] OR (told.document = $after[0]
    AND (told.start > $after[1] OR (told.start = $after[1]
    AND (told.end > $after[2] OR (told.end = $after[2] AND told.id > $after[3]))))))
WITH told ORDER BY told.document, told.start, told.end, told.id
LIMIT $limit
RETURN properties(told) AS statement,
       COLLECT { MATCH (told)-[part:MENTIONS]->(entity)
                 RETURN {entity: entity.id, name: entity.name, role: part.role, position: part.position}
                 ORDER BY part.position } AS mentions,
       COLLECT { MATCH (told)-[:COMPARED_WITH]->(other) RETURN other.id ORDER BY other.id } AS compared_with,
       COLLECT { MATCH (told)-[:ATTRIBUTED_TO]->(who:Entity) RETURN who.name }[0] AS voice_name
ORDER BY told.document, told.start, told.end, told.id
