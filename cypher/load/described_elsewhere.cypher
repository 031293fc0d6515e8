// Descriptions of the same entities in other documents
// purpose: What another document means by an id or by a name is compared with what is about to be loaded. Each entity comes with the
//   description that the document gives of it.
// parameters:
//   document string: id of the document that is about to be loaded
//   ids list: ids of its entities
//   names list: names of its entities
// columns:
//   document string: id of the other document
//   language string: its language
//   entity map: id and label of the entity, and the description of it
CALL () {
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  RETURN entity
  UNION
  UNWIND $names AS name
  MATCH (entity:Entity {name: name})
  WHERE entity.country IS NOT NULL AND entity.row IS NULL
  RETURN entity
}
MATCH (document:Document)-[describes:DESCRIBES]->(entity)
WHERE document.id <> $document
RETURN document.id AS document, document.language AS language, describes {.*, id: entity.id, label: entity.label} AS entity
ORDER BY document, entity.id
