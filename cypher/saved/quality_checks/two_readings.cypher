// Which sentences can be read in two ways?
// purpose: Statements with a note on the reading that was not coded.
// interpretation: Click a statement to see its note.
// caveat: Of two possible readings, the weaker is coded.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   path path: a statement with a note, and its sentence
//   left_out integer: how many statements are not drawn
//   notice node: says so if anything is left out
MATCH (statement:Statement)
WHERE statement.note IS NOT NULL AND ($documents IS NULL OR statement.document IN $documents) AND ($in_period IS NULL OR statement.id IN $in_period)
WITH DISTINCT statement ORDER BY statement.document, statement.start, statement.end, statement.id
WITH collect(statement) AS every
WITH * WHERE size(every) > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 60
CALL (every) {
  UNWIND every[..60] AS statement
  MATCH path = (statement)-[:QUOTED_FROM]->(:Sentence)
  RETURN collect(DISTINCT path) AS path
}
RETURN path, size(every[60..]) AS left_out, notice
