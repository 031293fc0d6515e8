// The next neighbours of an entity
// purpose: Neighbours that are not drawn yet, those with the most links first. What is drawn already is left out by its
//   id, so that none comes twice whatever was drawn meanwhile. Only the first are kept in order, as a hub has very many.
// parameters:
//   entity string: id of the entity
//   direction string = "both": out, in or both, seen from the entity
//   type string = null: only over links of this type
//   kind string = null: only over links of this kind: plain, permitted, zero, silence or class
//   documents list = null: only over links of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   drawn list = []: ids of the entities that are drawn already
//   limit integer = 50: the most neighbours
//   records boolean = true: whether to include what tables of records brought
// columns:
//   ids list: ids of the next neighbours
//   total integer: how many neighbours there are
CALL () {
  WITH 1 AS one WHERE $records
  MATCH (entity:Entity {id: $entity})-[link]-(other:Entity)
  WHERE ($direction = 'both' OR ($direction = 'out') = (startNode(link) = entity))
    AND ($type IS NULL OR type(link) = $type)
    AND ($kind IS NULL OR link.kind = $kind)
    AND ($documents IS NULL OR link.document IN $documents) AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
  RETURN DISTINCT other
  UNION ALL
  WITH 1 AS one WHERE NOT $records
  MATCH (entity:PublishedCopy {id: $entity})-[link:PUBLISHED_LINK]-(other:PublishedCopy)
  WHERE ($direction = 'both' OR ($direction = 'out') = (startNode(link) = entity))
    AND ($type IS NULL OR split(link.id, '~')[1] = $type)
    AND ($kind IS NULL OR link.kind = $kind)
    AND ($documents IS NULL OR link.document IN $documents) AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
  RETURN DISTINCT other
}
WITH collect(other) AS others
CALL (others) {
  UNWIND others AS other
  WITH other.id AS id, COUNT { (other)--() } AS links
  WHERE NOT id IN $drawn
  WITH id, links
  ORDER BY links DESC, id
  LIMIT $limit
  RETURN collect(id) AS ids
}
RETURN ids AS ids, size(others) AS total
