// Nodes, as plainly as they can be written
// purpose: What a load is measured against: the same nodes, and no check of any kind.
// parameters:
//   rows list: label and properties of each node
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity = row.properties, entity:$(row.label)
