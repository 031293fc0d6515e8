// Entities, by id or label
// purpose: The entities that the documents mention, by id. A page begins after the last id of the previous page.
// parameters:
//   label string = null: only those with this label
//   document string = null: only those that this document describes
//   ids list = null: only these ids
//   after string = "": only those after this id
//   limit integer = 100: the most rows
//   records boolean = true: whether to include what tables of records brought
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
  WHERE ($records OR entity:Published) AND entity.label = $label AND entity.id > $after AND ($document IS NULL OR $document IN CASE WHEN $records THEN entity.documents ELSE entity.published END)
  RETURN entity ORDER BY entity.label, entity.id LIMIT $limit
  UNION
  WITH 1 AS one WHERE $ids IS NULL AND $label IS NULL
  MATCH (entity:Entity)
  WHERE ($records OR entity:Published) AND entity.id > $after AND ($document IS NULL OR $document IN CASE WHEN $records THEN entity.documents ELSE entity.published END)
  RETURN entity ORDER BY entity.id LIMIT $limit
}
WITH entity
WHERE ($records OR entity:Published)
  AND entity.id > $after
  AND ($label IS NULL OR entity.label = $label)
  AND ($document IS NULL OR $document IN CASE WHEN $records THEN entity.documents ELSE entity.published END)
RETURN CASE WHEN $records THEN properties(entity)
            ELSE entity {.*, documents: entity.published, statements: [id IN entity.statements WHERE NOT id CONTAINS '#'],
                         rows: null} END AS entity
ORDER BY entity.id
LIMIT $limit
