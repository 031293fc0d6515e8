// Entities, by name or alias
// purpose: Full-text search; the text is made into a Lucene query by the caller, word by word. Before
//   the first load there is neither dataset nor index.
// parameters:
//   text string: a Lucene query
//   label string = null: only with this label
//   after list = []: score and id of the last entity before; empty for the first page
//   limit integer = 100: at most so many
// columns:
//   entity map: properties of the entity
//   score any: how well it fits, higher is better
MATCH (:Dataset {id: 'dataset'})
CALL db.index.fulltext.queryNodes('entity_words', $text) YIELD node AS entity, score
WHERE ($label IS NULL OR entity.label = $label)
  AND (size($after) = 0 OR score < $after[0] OR (score = $after[0] AND entity.id > $after[1]))
RETURN properties(entity) AS entity, score AS score
ORDER BY score DESC, entity.id
LIMIT $limit
