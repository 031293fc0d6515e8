// Finish the load of a table
// purpose: Removes the mark of an unfinished load if this load still holds the token. Entities that no row names lose
//   their description, since nothing is in the graph that rests on no row.
// parameters:
//   document string: id of the table
//   token string: the token of this load
//   first_rows list: entity, first statement and number of rows, for each entity that rows share
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
