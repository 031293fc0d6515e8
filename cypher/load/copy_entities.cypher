// Copy the entities that narratives describe
// purpose: The copies, with the links between them, are the graph without tables of records: what a reader's query does does
//   not depend on what tables add. After load/tidy_entities, which decides what is published and under what name.
// parameters:
//   ids list: ids of the entities
// columns:
//   copies integer: number of the entities that have a copy
UNWIND $ids AS id
OPTIONAL MATCH (entity:Published {id: id})
CALL (id, entity) {
  WITH id, entity WHERE entity IS NOT NULL
  MERGE (copy:PublishedCopy {id: id})
  SET copy = entity {.id, .name, .label, .narrower_than}
}
CALL (id, entity) {
  WITH id, entity WHERE entity IS NULL
  MATCH (copy:PublishedCopy {id: id})
  DETACH DELETE copy
}
RETURN count(entity) AS copies
