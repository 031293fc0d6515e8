// Statements, in another order than that of reading
// purpose: Ids only; read/statements tells the rest. Filters combine. A page begins after the last row of the page before.
// parameters:
//   sort string: the property to sort by: predicate, stage, voice, modality or status
//   descending boolean = false: the last first; ties stay by id
//   document string = null: only of this document
//   sentence integer = null: only of the sentence with this number
//   predicate string = null: only with this predicate
//   stage string = null: only of this stage
//   entity string = null: only those that mention this entity, or are told by it
//   voice string = null: only told by this voice (an entity's id, report or unnamed)
//   modality string = null: only with this modality
//   polarity string = null: only with this polarity
//   status string = null: only with this status
//   after list = []: sort value and id of the last row before; empty for the first page
//   limit integer = 100: at most so many
// columns:
//   id string: id of the statement
//   key string: what it is sorted by
MATCH (told:Statement)
WHERE ($document IS NULL OR told.document = $document)
  AND ($sentence IS NULL OR told.sentence = $sentence)
  AND ($predicate IS NULL OR told.predicate = $predicate)
  AND ($stage IS NULL OR told.stage = $stage)
  AND ($voice IS NULL OR told.voice = $voice)
  AND ($modality IS NULL OR told.modality = $modality)
  AND ($polarity IS NULL OR told.polarity = $polarity)
  AND ($status IS NULL OR told.status = $status)
  AND ($entity IS NULL OR EXISTS { (told)-[:MENTIONS|ATTRIBUTED_TO]->(:Entity {id: $entity}) })
WITH told, toString(told[$sort]) AS key
WHERE size($after) = 0 OR (NOT $descending AND key > $after[0]) OR ($descending AND key < $after[0])
  OR (key = $after[0] AND told.id > $after[1])
RETURN told.id AS id, key AS key
ORDER BY CASE WHEN $descending THEN '' ELSE key END, CASE WHEN $descending THEN key ELSE '' END DESC, id
LIMIT $limit
