// Links among the entities of a picture
// purpose: All links of which both ends are drawn. They are walked from the ends with few links; only between two hubs
//   the store looks for what leads from the one to the other, so that a hub with very many links costs little.
// parameters:
//   ids list: ids of the entities
//   documents list = null: only links of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   hub integer = 1000: an entity with more relationships is a hub
//   records boolean = true: whether to include what tables of records brought
// columns:
//   type string: type of the link
//   link map: properties of the link
//   source map: id, name and label of its source
//   target map: id, name and label of its target
CALL () {
  WITH 1 AS one WHERE $records
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  RETURN collect(DISTINCT entity) AS entities
  UNION ALL
  WITH 1 AS one WHERE NOT $records
  UNWIND $ids AS id
  MATCH (entity:PublishedCopy {id: id})
  RETURN collect(DISTINCT entity) AS entities
}
WITH [entity IN entities WHERE COUNT { (entity)--() } <= $hub] AS few,
     [entity IN entities WHERE COUNT { (entity)--() } > $hub] AS hubs
CALL (few, hubs) {
  UNWIND few AS entity
  MATCH (entity)-[link]-(other:Entity|PublishedCopy)
  WHERE other.id IN $ids
  RETURN link
  UNION
  UNWIND hubs AS source
  UNWIND hubs AS target
  MATCH (source)-[link]->(target)
  RETURN link
}
WITH link, startNode(link) AS source, endNode(link) AS target
WHERE ($documents IS NULL OR link.document IN $documents) AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
RETURN CASE WHEN $records THEN type(link) ELSE split(link.id, '~')[1] END AS type, properties(link) AS link,
       source {.id, .name, .label} AS source, target {.id, .name, .label} AS target
ORDER BY link.id
