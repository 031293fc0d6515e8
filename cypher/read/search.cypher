// Entities, by name or alias
// purpose: Full-text search; the text is made into a Lucene query by the caller, word by word. Before
//   the first load there is neither dataset nor index.
// parameters:
//   text string: a Lucene query
//   label string = null: only with this label
//   skip integer = 0: leave out so many first
//   limit integer = 100: at most so many
// columns:
//   entity map: properties of the entity
//   score any: how well it fits, higher is better
MATCH (:Dataset {id: 'dataset'})
CALL db.index.fulltext.queryNodes('entity_names', $text) YIELD node AS entity, score
WHERE $label IS NULL OR entity.label = $label
RETURN properties(entity) AS entity, score AS score
ORDER BY score DESC, entity.id
SKIP $skip LIMIT $limit
