// Write the nodes that rows made
// purpose: A case or victims of a table; a pseudonym that stands in several rows rests on each of them. What another
//   document means by the same id is not touched: the caller gives up.
// parameters:
//   rows list: id, label, statement and properties of each node
// columns:
//   disagreeing list: ids of entities that are another document's
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
ON CREATE SET entity = row.properties
ON MATCH SET entity.statements = CASE
  WHEN row.statement IN entity.statements THEN entity.statements
  ELSE entity.statements + row.statement END
SET entity:$(row.label)
RETURN collect(CASE WHEN coalesce(entity.document, '') <> row.properties.document THEN row.id END) AS disagreeing
