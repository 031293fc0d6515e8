// Write the comparisons that the text makes
// purpose: A comparison is a link between statements; no ratio is made of it.
// parameters:
//   rows list: each statement, and the statement that it is compared with
// columns:
//   written integer: number of comparisons
UNWIND $rows AS row
MATCH (statement:Evidence {id: row.statement})
MATCH (other:Evidence {id: row.other})
CREATE (statement)-[compared:COMPARED_WITH]->(other)
RETURN count(compared) AS written
