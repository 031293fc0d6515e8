// Entities for export
// purpose: The description that a document gives of each entity, as it was loaded.
// parameters:
//   document string: id of the document
// columns:
//   entity map: id, label and description
MATCH (:Document {id: $document})-[describes:DESCRIBES]->(entity:Entity)
RETURN describes {.*, id: entity.id, label: entity.label} AS entity
ORDER BY entity.id
