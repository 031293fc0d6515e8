// Finish the load of a table
// purpose: The mark of an unfinished load is taken away, if this load still holds the token; entities that no row names
//   are not described any more, since what rests on no row is not in the graph.
// parameters:
//   document string: id of the table
//   token string: the word of this load
//   first_rows list: entity, statement and count of rows, for the entities that rows share
// columns:
//   state string: loaded
MATCH (document:Document {id: $document, token: $token})
SET document.state = 'loaded'
REMOVE document.token
WITH document
CALL (document) {
  UNWIND $first_rows AS row
  MATCH (document)-[describes:DESCRIBES]->(:Entity {id: row.entity})
  SET describes.statements = [row.statement], describes.rows = row.rows
}
CALL (document) {
  MATCH (document)-[idle:DESCRIBES]->(:Entity) WHERE size(coalesce(idle.statements, [])) = 0
  DELETE idle
}
RETURN document.state AS state
