// Statements, in another order than that of the text
// purpose: Ids only; read/statements has the rest. A statement must match all filters. A page begins after the last row
//   of the previous page.
// parameters:
//   sort string: the property to sort by: predicate, stage, voice, modality or status
//   descending boolean = false: whether the order is descending; ties are ordered by id
//   document string = null: only those of this document
//   sentence integer = null: only those of the sentence with this number
//   predicate string = null: only those with this predicate
//   stage string = null: only those of this stage
//   entity string = null: only those that mention this entity, or whose voice it is
//   voice string = null: only told by this voice (an entity's id, report or unnamed)
//   modality string = null: only those with this modality
//   polarity string = null: only those with this polarity
//   status string = null: only those with this status
//   after list = []: sort value and id of the last row of the previous page; empty for the first page
//   limit integer = 100: the most rows
// columns:
//   id string: id of the statement
//   key string: the value that it is sorted by
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
