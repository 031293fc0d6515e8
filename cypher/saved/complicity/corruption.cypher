// Where does the text speak of corruption?
// purpose: Statements about wrongdoing that draw no link between two parties, with everything that they name.
// interpretation: “featured corruption” and “remained a concern” are judgements. They name nobody as the wrongdoer.
// caveat: A system that is said to feature corruption is not the same as each person in it.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   part paths: what the statement names
//   sentence paths: its sentence
//   left_out integer: how many statements are not drawn
//   notice node: says so if anything is left out
MATCH (statement:Statement)
WHERE statement.failing AND statement.concerns_wrongdoing AND ($documents IS NULL OR statement.document IN $documents)
  AND ($in_period IS NULL OR statement.id IN $in_period)
  AND NOT EXISTS { (statement)-[:MENTIONS]->(:Entity)-[link {wrongdoing: true}]->(:Entity) WHERE statement.id IN link.statements }
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
