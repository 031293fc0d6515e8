// Statements, in another order than that of the text
// purpose: Ids only; read/statements has the rest. A statement must match all filters. A page begins after the last row
//   of the previous page.
// parameters:
//   sort string: what to sort by: predicate, stage, voice, modality, polarity, status, lower, upper or period
//   descending boolean = false: whether the order is descending; ties are ordered by id
//   documents list = null: only those of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   sentence integer = null: only those of the sentence with this number
//   predicate string = null: only those with this predicate
//   stage string = null: only those of this stage
//   entity string = null: only those that mention this entity, or whose voice it is
//   voice string = null: only told by this voice (an entity's id, report or unnamed)
//   modality string = null: only those with this modality
//   polarity string = null: only those with this polarity
//   status string = null: only those with this status
//   at_least integer = null: only those whose count has this lower bound or a higher one
//   at_most integer = null: only those whose count has this upper bound or a lower one
//   period_from date = null: only those whose period has days, and ends on this day or later
//   period_to date = null: only those whose period has days, and begins on this day or earlier
//   after list = []: sort value and id of the last row of the previous page; empty for the first page
//   limit integer = 100: the most rows
// columns:
//   id string: id of the statement
//   key any: the value that it is sorted by; statements without one come last
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
  AND ($entity IS NULL OR EXISTS { (told)-[:MENTIONS|ATTRIBUTED_TO]->(:Entity {id: $entity}) })
WITH told, CASE $sort WHEN 'lower' THEN told.quantity_lower WHEN 'upper' THEN told.quantity_upper
  WHEN 'period' THEN toString(told.period_start) ELSE told[$sort] END AS key
WHERE size($after) = 0 OR (NOT $descending AND key > $after[0]) OR ($descending AND key < $after[0])
  OR (key = $after[0] AND told.id > $after[1])
  OR (key IS NULL AND ($after[0] IS NOT NULL OR told.id > $after[1]))
RETURN told.id AS id, key AS key
ORDER BY key IS NULL, CASE WHEN $descending THEN null ELSE key END, CASE WHEN $descending THEN key END DESC, id
LIMIT $limit
