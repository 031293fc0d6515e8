// Mark a table that is being removed
// purpose: An interrupted removal is reported, and the same command finishes it. Only the removal that holds the token
//   continues.
// parameters:
//   document string: id of the table
//   token string: a random token of this removal
// columns:
//   state string: removing
MATCH (document:Document {id: $document})
SET document.state = 'removing', document.token = $token, document.rows_loaded = 0
RETURN document.state AS state
