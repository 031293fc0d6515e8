// Entities of other documents that rows would make
// purpose: What a row makes is its table's alone. This is asked before a loaded table is removed, so that a table that cannot be loaded
//   replaces none.
// parameters:
//   document string: id of the table
//   ids list: ids of the nodes that its rows make
// columns:
//   id string: id of the entity
//   document string: id of the document that has it
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE coalesce(entity.document, '') <> $document
RETURN entity.id AS id, coalesce(entity.document, entity.documents[0]) AS document
