// Entities by their names
// purpose: Candidates for a name, an alias or a former id: entities that have the words of the name, the best match
//   first. The caller picks those whose name is equal. Before the first load there is neither dataset nor index.
// parameters:
//   wanted list: each name as it was asked for, and a Lucene query (text) for it
//   limit integer = 50: the most entities for each name
//   records boolean = true: whether to include what tables of records brought
// columns:
//   asked string: the name
//   entity map: properties of the entity
MATCH (:Dataset {id: 'dataset'})
WITH CASE WHEN $records THEN 'entity_terms' ELSE 'published_terms' END AS index
UNWIND $wanted AS one
CALL (one, index) {
  WITH one, index WHERE one.text <> ''
  CALL db.index.fulltext.queryNodes(index, one.text) YIELD node AS entity, score
  RETURN entity ORDER BY score DESC, entity.id LIMIT $limit
}
RETURN one.asked AS asked, CASE WHEN $records THEN properties(entity)
            ELSE entity {.*, documents: entity.published, statements: [id IN entity.statements WHERE NOT id CONTAINS '#'],
                         rows: null} END AS entity
