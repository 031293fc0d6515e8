// What does the text say, sentence by sentence?
// purpose: The documents that are loaded, with their sentences.
// interpretation: Click a sentence to see its words. Double-click it to see the statements that were coded from it.
// caveat: At most the first 60 sentences of a document are drawn. A table of records has rows instead of
//   sentences; they are shown on the cases that were made from them.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   path path: a sentence and its document
//   left_out integer: how many sentences are not drawn
//   rows_left_out integer: rows of tables of records, which are not drawn
//   notice node: says so if anything is left out
MATCH (statement:Sentence)
WHERE ($documents IS NULL OR statement.document IN $documents)
  AND ($in_period IS NULL OR EXISTS { (statement)<-[:QUOTED_FROM]-(said:Statement) WHERE said.id IN $in_period })
WITH DISTINCT statement ORDER BY statement.document, statement.number
WITH collect(statement) AS every
OPTIONAL MATCH (table:Document) WHERE table.rows_loaded > 0 AND ($documents IS NULL OR table.id IN $documents)
WITH every, sum(table.rows_loaded) AS rows_left_out
WITH * WHERE size(every) > 0 OR rows_left_out > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 60 OR rows_left_out > 0
CALL (every) {
  UNWIND every[..60] AS statement
  MATCH path = (statement)-[:PART_OF]->(:Document)
  RETURN collect(DISTINCT path) AS path
}
RETURN path, size(every[60..]) AS left_out, rows_left_out, notice
