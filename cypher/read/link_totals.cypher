// How many links entities have
// purpose: For a search and for a picture, of many entities at once. Without a selection the number is what the store
//   keeps, so that an entity of very many links takes no longer than another.
// parameters:
//   ids list: ids of the entities
//   documents list = null: only links of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   records boolean = true: whether to include what tables of records brought
// columns:
//   id string: id of the entity
//   links integer: number of its links to other entities
CALL () {
  WITH 1 AS one WHERE $records AND $documents IS NULL AND $in_period IS NULL
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  RETURN id, COUNT { (entity)--() } - COUNT { (entity)-[:MENTIONS]-() } - COUNT { (entity)-[:ATTRIBUTED_TO]-() }
             - COUNT { (entity)-[:DESCRIBES]-() } AS links
  UNION ALL
  WITH 1 AS one WHERE $records AND ($documents IS NOT NULL OR $in_period IS NOT NULL)
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  RETURN id, COUNT { (entity)-[link]-(:Entity) WHERE ($documents IS NULL OR link.document IN $documents)
              AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period)) } AS links
  UNION ALL
  WITH 1 AS one WHERE NOT $records
  UNWIND $ids AS id
  MATCH (entity:PublishedCopy {id: id})
  RETURN id, COUNT { (entity)-[link:PUBLISHED_LINK]-() WHERE ($documents IS NULL OR link.document IN $documents)
    AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period)) } AS links
}
RETURN id AS id, links AS links
