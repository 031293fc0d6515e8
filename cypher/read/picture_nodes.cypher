// Entities of a picture
// purpose: What a picture shows of each entity. An id that is not in the graph has no row.
// parameters:
//   ids list: ids of the entities
//   records boolean = true: whether to include what tables of records brought
// columns:
//   id string: its id
//   label string: its label
//   name string: its name
//   country string: ISO 3166-1 code of the country that it belongs to; empty if to none
//   row integer: number of the row that made it, if a table did
//   documents list: ids of the documents that describe it
CALL () {
  WITH 1 AS one WHERE $records
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  RETURN DISTINCT entity
  UNION ALL
  WITH 1 AS one WHERE NOT $records
  UNWIND $ids AS id
  MATCH (entity:Published {id: id})
  RETURN DISTINCT entity
}
RETURN entity.id AS id, entity.label AS label, entity.name AS name, entity.country AS country,
       CASE WHEN $records THEN entity.row END AS row,
       CASE WHEN $records THEN entity.documents ELSE entity.published END AS documents
ORDER BY id
