// Begin, or go on with, the load of a table
// purpose: A table that is not whole is marked; whoever holds the token loads.
// parameters:
//   document string: id of the table
//   token string: a random word of this load
// columns:
//   rows_loaded integer: rows that are in already
MATCH (document:Document {id: $document})
SET document.state = 'loading', document.token = $token, document.rows_loaded = coalesce(document.rows_loaded, 0)
RETURN document.rows_loaded AS rows_loaded
