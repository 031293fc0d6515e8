// Reserve the next batch of rows
// purpose: Returns no row if another load took over or the batch is loaded already. The dataset's node is locked by
//   then.
// parameters:
//   document string: id of the table
//   token string: the token of this load
//   from integer: number of rows before the batch
//   to integer: number of rows once the batch is loaded
// columns:
//   rows_loaded integer: number of rows that are loaded with the batch
MATCH (document:Document {id: $document, token: $token, rows_loaded: $from})
SET document.rows_loaded = $to
RETURN document.rows_loaded AS rows_loaded
