// Which training is said to be needed, for whom, and who says so?
// purpose: Calls for training. A call draws no link, so its statement stands in the middle.
// interpretation: The roles, audience and topic, stand on the links. The link “said by” leads to the voice.
// caveat: A call for training does not say that there was no training.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   part paths: everybody and everything that the call names
//   sentence paths: its sentence
//   voice paths: who says so
//   left_out integer: how many statements are not drawn
//   notice node: says so if anything is left out
MATCH (statement:Statement {predicate: 'needs_training'})
WHERE ($documents IS NULL OR statement.document IN $documents) AND ($in_period IS NULL OR statement.id IN $in_period)
WITH DISTINCT statement ORDER BY statement.document, statement.start, statement.end, statement.id
WITH collect(statement) AS every
WITH * WHERE size(every) > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 40
CALL (every) {
  UNWIND every[..40] AS statement
  MATCH part = (statement)-[:MENTIONS]->(:Entity)
  MATCH sentence = (statement)-[:QUOTED_FROM]->(:Sentence)
  OPTIONAL MATCH voice = (statement)-[:ATTRIBUTED_TO]->(:Entity)
  RETURN collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence, collect(DISTINCT voice) AS voice
}
RETURN part, sentence, voice, size(every[40..]) AS left_out, notice
