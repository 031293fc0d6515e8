// Mark a table that is being removed
// purpose: A removal that was cut short is told, and the same command ends it; whoever holds the token removes.
// parameters:
//   document string: id of the table
//   token string: a random word of this removal
// columns:
//   state string: removing
MATCH (document:Document {id: $document})
SET document.state = 'removing', document.token = $token, document.rows_loaded = 0
RETURN document.state AS state
