// Write which statements the text compares
// purpose: A comparison is a link between statements; no ratio is made of it.
// parameters:
//   rows list: statement and the statement it is compared with
// columns:
//   written integer: how many
UNWIND $rows AS row
MATCH (statement:Evidence {id: row.statement})
MATCH (other:Evidence {id: row.other})
CREATE (statement)-[compared:COMPARED_WITH]->(other)
RETURN count(compared) AS written
