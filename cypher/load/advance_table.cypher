// Take the turn for a batch of rows
// purpose: Gives no row if another load took over or the batch is in already; the dataset's node is locked by then.
// parameters:
//   document string: id of the table
//   token string: the word of this load
//   from integer: rows before the batch
//   to integer: rows after the batch
// columns:
//   rows_loaded integer: rows that are in after the batch
MATCH (document:Document {id: $document, token: $token, rows_loaded: $from})
SET document.rows_loaded = $to
RETURN document.rows_loaded AS rows_loaded
