// Entities, by id or label
// purpose: Who and what the documents speak of, by id. A page begins after the last id of the page before.
// parameters:
//   label string = null: only with this label
//   document string = null: only described by this document
//   ids list = null: only these
//   after string = "": only those after this id
//   limit integer = 100: at most so many
// columns:
//   entity map: properties of the entity
CALL () {
  WITH 1 AS one WHERE $ids IS NOT NULL
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  RETURN DISTINCT entity
  UNION
  WITH 1 AS one WHERE $ids IS NULL AND $label IS NOT NULL
  MATCH (entity:Entity)
  WHERE entity.label = $label AND entity.id > $after AND ($document IS NULL OR $document IN entity.documents)
  RETURN entity ORDER BY entity.label, entity.id LIMIT $limit
  UNION
  WITH 1 AS one WHERE $ids IS NULL AND $label IS NULL
  MATCH (entity:Entity)
  WHERE entity.id > $after AND ($document IS NULL OR $document IN entity.documents)
  RETURN entity ORDER BY entity.id LIMIT $limit
}
WITH entity
WHERE entity.id > $after
  AND ($label IS NULL OR entity.label = $label)
  AND ($document IS NULL OR $document IN entity.documents)
RETURN properties(entity) AS entity
ORDER BY entity.id
LIMIT $limit
