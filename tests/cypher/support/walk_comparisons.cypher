// Which statements the text compares
// purpose: A comparison is a link between statements, inside one document.
// columns:
//   statement string: id of the statement
//   other string: id of the one it is compared with
MATCH (statement:Statement)-[:COMPARED_WITH]->(other:Statement)
RETURN statement.id AS statement, other.id AS other
ORDER BY statement, other
