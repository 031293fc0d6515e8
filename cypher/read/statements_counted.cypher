// How many statements there are, by any of their parts
// purpose: The size of a list, and how many of its rows have each value. A row with several values counts for each of
//   them.
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
//   facets list: total, and those of document, predicate, stage, voice, modality, polarity, status and standing to count by
// columns:
//   facet string: total, or what is counted by
//   value string: the value that these rows have; empty for the total
//   rows integer: number of statements with the value
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
UNWIND $facets AS facet
WITH facet AS facet, CASE facet WHEN 'total' THEN '' ELSE told[facet] END AS value, count(*) AS rows
RETURN facet AS facet, value AS value, rows AS rows
ORDER BY facet, rows DESC, value
