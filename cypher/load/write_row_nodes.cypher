// Write the nodes that rows made
// purpose: The case and the victims of a row. A pseudonym that occurs in several rows rests on each of them. An entity
//   of another document with the same id is not changed; the caller then stops the load.
// parameters:
//   rows list: id, label, statement and properties of each node
// columns:
//   disagreeing list: id and document of the entities that belong to another document
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
ON CREATE SET entity = row.properties
ON MATCH SET entity.statements = CASE
  WHEN row.statement IN entity.statements THEN entity.statements
  ELSE entity.statements + row.statement END
SET entity:$(row.label)
RETURN collect(CASE WHEN coalesce(entity.document, '') <> row.properties.document
                    THEN {id: row.id, document: coalesce(entity.document, entity.documents[0])} END) AS disagreeing
