// What is only alleged or possible?
// purpose: The weakest statements, with everybody and everything that they name.
// interpretation: An alleged statement comes from a speaker whom the text does not name. A possible statement says that
//   something may be so. modality_order counts from 0 (asserted) to 3 (possible).
// caveat: Do not cite these statements without their hedge.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   part paths: everybody and everything that the statement names
//   sentence paths: its sentence
//   left_out integer: how many statements are not drawn
//   notice node: says so if anything is left out
MATCH (statement:Statement)
WHERE statement.modality_order > 1 AND ($documents IS NULL OR statement.document IN $documents) AND ($in_period IS NULL OR statement.id IN $in_period)
WITH DISTINCT statement ORDER BY statement.document, statement.start, statement.end, statement.id
WITH collect(statement) AS every
WITH * WHERE size(every) > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 40
CALL (every) {
  UNWIND every[..40] AS statement
  MATCH part = (statement)-[:MENTIONS]->(:Entity)
  MATCH sentence = (statement)-[:QUOTED_FROM]->(:Sentence)
  RETURN collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence
}
RETURN part, sentence, size(every[40..]) AS left_out, notice
