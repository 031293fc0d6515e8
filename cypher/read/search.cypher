// Entities, by name or alias
// purpose: Full-text search. The caller turns the text into a Lucene query, word by word. Before the first load there
//   is neither dataset nor index.
// parameters:
//   text string: a Lucene query
//   label string = null: only those with this label
//   documents list = null: only those that these documents describe
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   period_from date = null: only cases whose time of opening has days, and ends on this day or later
//   period_to date = null: only cases whose time of opening has days, and begins on this day or earlier
//   after list = []: score and id of the last entity of the previous page; empty for the first page
//   limit integer = 100: the most rows
//   records boolean = true: whether to include what tables of records brought
// columns:
//   entity map: properties of the entity
//   score any: how well it matches; higher is better
MATCH (:Dataset {id: 'dataset'})
CALL db.index.fulltext.queryNodes(CASE WHEN $records THEN 'entity_terms' ELSE 'published_terms' END, $text) YIELD node AS entity, score
WHERE ($label IS NULL OR entity.label = $label)
  AND ($documents IS NULL
       OR any(id IN $documents WHERE id IN CASE WHEN $records THEN entity.documents ELSE entity.published END))
         AND ($in_period IS NULL OR any(said IN entity.statements WHERE said IN $in_period))
  AND ($period_from IS NULL OR entity.opened_end >= $period_from)
  AND ($period_to IS NULL OR entity.opened_start <= $period_to)
  AND (size($after) = 0 OR score < $after[0] OR (score = $after[0] AND entity.id > $after[1]))
RETURN CASE WHEN $records THEN properties(entity)
            ELSE entity {.*, documents: entity.published, statements: [id IN entity.statements WHERE NOT id CONTAINS '#'],
                         rows: null} END AS entity, score AS score
ORDER BY score DESC, entity.id
LIMIT $limit
