// Entities by what they are called
// purpose: Candidates for names, aliases and former ids: whoever has the words of a name, best fit first. The caller tells which of
//   them are called just so. Before the first load there is neither dataset nor index.
// parameters:
//   wanted list: name as it was asked for, and a Lucene query (text) for it
//   limit integer = 50: at most so many for each name
// columns:
//   asked string: the name
//   entity map: properties of the entity
MATCH (:Dataset {id: 'dataset'})
UNWIND $wanted AS one
CALL (one) {
  WITH one WHERE one.text <> ''
  CALL db.index.fulltext.queryNodes('entity_words', one.text) YIELD node AS entity, score
  RETURN entity ORDER BY score DESC, entity.id LIMIT $limit
}
RETURN one.asked AS asked, properties(entity) AS entity
