// Begin or continue the load of a table
// purpose: Marks a table whose load is not finished. Only the load that holds the token continues.
// parameters:
//   document string: id of the table
//   token string: a random token of this load
// columns:
//   rows_loaded integer: number of rows that are loaded already
MATCH (document:Document {id: $document})
SET document.state = 'loading', document.token = $token, document.rows_loaded = coalesce(document.rows_loaded, 0)
RETURN document.rows_loaded AS rows_loaded
