// Write entities with the description that a document gives of them
// purpose: An entity that two documents share is one node; each document's description is kept on its own link.
// parameters:
//   document string: id of the document
//   rows list: id, label and description of each entity
// columns:
//   disagreeing list: id and document of entities that a row of a table made
MATCH (document:Document {id: $document})
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
ON CREATE SET entity.label = row.label
WITH document, row, entity
CREATE (document)-[describes:DESCRIBES]->(entity)
SET describes = row.description
WITH row, entity
SET entity:$(row.label)
RETURN collect(CASE WHEN entity.row IS NOT NULL THEN {id: row.id, document: entity.document} END) AS disagreeing
