// Add the further rows that made a node
// purpose: A pseudonym that occurs in several rows rests on each of them. The importer wrote its node with the first.
// parameters:
//   rows list: id of the node, and the further row, in the order of the rows
// columns:
//   written integer: number of rows that were added
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
SET entity.statements = CASE
  WHEN row.statement IN entity.statements THEN entity.statements
  ELSE entity.statements + row.statement END
RETURN count(*) AS written
