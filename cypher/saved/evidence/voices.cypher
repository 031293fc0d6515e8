// Whose word is it, where the report does not speak for itself?
// purpose: Statements by a speaker whom the sentence names, and hearsay without a named speaker.
// question: 2
// interpretation: Each speaker is drawn with its statements. A statement without a speaker is hearsay; its voice is
//   unnamed.
// caveat: Statements in the report's own voice are left out. Whether two voices are independent of each other is
//   not known.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   voice paths: who said it
//   sentence paths: the statement and its sentence
//   left_out integer: how many statements are not drawn
//   notice node: says so if anything is left out
MATCH (statement:Statement)
WHERE statement.voice <> 'report' AND ($documents IS NULL OR statement.document IN $documents) AND ($in_period IS NULL OR statement.id IN $in_period)
WITH DISTINCT statement ORDER BY statement.document, statement.start, statement.end, statement.id
WITH collect(statement) AS every
WITH * WHERE size(every) > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 40
CALL (every) {
  UNWIND every[..40] AS statement
  OPTIONAL MATCH voice = (statement)-[:ATTRIBUTED_TO]->(:Entity)
  MATCH sentence = (statement)-[:QUOTED_FROM]->(:Sentence)
  RETURN collect(DISTINCT voice) AS voice, collect(DISTINCT sentence) AS sentence
}
RETURN voice, sentence, size(every[40..]) AS left_out, notice
