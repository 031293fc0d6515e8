// Why did cases leave the flow, at which stage, through whom?
// purpose: Every statement that cases ended, continued under another name, never entered the flow, or were not
//   counted.
// question: 5
// interpretation: The property loss names the kind: ended, relabelled, never_entered or not_counted. The roles stand on
//   the links.
// caveat: The four kinds are never added up. What the text leaves open is listed under silence.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   part paths: everybody and everything that the statement names
//   sentence paths: its sentence
//   left_out integer: how many statements are not drawn
//   rows_left_out integer: rows of tables of records, which are not drawn
//   notice node: says so if anything is left out
MATCH (statement:Statement)
WHERE statement.loss IS NOT NULL AND NOT statement.silence AND ($documents IS NULL OR statement.document IN $documents)
  AND ($in_period IS NULL OR statement.id IN $in_period)
WITH DISTINCT statement ORDER BY statement.document, statement.start, statement.end, statement.id
WITH collect(statement) AS every
OPTIONAL MATCH (table:Document) WHERE table.rows_loaded > 0 AND ($documents IS NULL OR table.id IN $documents)
WITH every, sum(table.rows_loaded) AS rows_left_out
WITH * WHERE size(every) > 0 OR rows_left_out > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 40 OR rows_left_out > 0
CALL (every) {
  UNWIND every[..40] AS statement
  MATCH sentence = (statement)-[:QUOTED_FROM]->(:Sentence)
  OPTIONAL MATCH part = (statement)-[how:MENTIONS]->(:Entity) WHERE how.role <> 'scope'
  RETURN collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence
}
RETURN part, sentence, size(every[40..]) AS left_out, rows_left_out, notice
