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
MATCH (told:Statement)
WHERE told.failing AND told.concerns_wrongdoing AND ($documents IS NULL OR told.document IN $documents)
  AND ($in_period IS NULL OR told.id IN $in_period)
  AND NOT EXISTS { (told)-[:MENTIONS]->(:Entity)-[link {wrongdoing: true}]->(:Entity) WHERE told.id IN link.statements }
WITH DISTINCT told ORDER BY told.document, told.start, told.end, told.id
WITH collect(told) AS every
WITH * WHERE size(every) > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 40
CALL (every) {
  UNWIND every[..40] AS told
  MATCH part = (told)-[:MENTIONS]->(:Entity)
  MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
  RETURN collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence
}
RETURN part, sentence, size(every[40..]) AS left_out, notice
