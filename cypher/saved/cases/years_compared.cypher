// What changed between the calendar years?
// purpose: Counts that the text itself compares, with the groups that they count.
// question: 9
// interpretation: Click a statement to see its count and period. A link “compared with” is a comparison that the text
//   makes.
// caveat: No ratio is calculated: the prosecutions of a year do not belong to the cases opened in that year.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   pair paths: two statements that the text compares
//   count paths: a statement and what it counts
//   sentence paths: its sentence
//   left_out integer: how many statements are not drawn
//   rows_left_out integer: rows of tables of records, which are not drawn
//   notice node: says so if anything is left out
MATCH (statement:Statement)-[:COMPARED_WITH]-(:Statement)
WHERE ($documents IS NULL OR statement.document IN $documents) AND ($in_period IS NULL OR statement.id IN $in_period)
WITH DISTINCT statement ORDER BY statement.document, statement.start, statement.end, statement.id
WITH collect(statement) AS every
OPTIONAL MATCH (table:Document) WHERE table.rows_loaded > 0 AND ($documents IS NULL OR table.id IN $documents)
WITH every, sum(table.rows_loaded) AS rows_left_out
WITH * WHERE size(every) > 0 OR rows_left_out > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 40 OR rows_left_out > 0
CALL (every) {
  UNWIND every[..40] AS statement
  MATCH count = (statement)-[:MENTIONS]->(:Case)
  MATCH sentence = (statement)-[:QUOTED_FROM]->(:Sentence)
  OPTIONAL MATCH pair = (statement)-[:COMPARED_WITH]->(:Statement)
  RETURN collect(DISTINCT pair) AS pair, collect(DISTINCT count) AS count, collect(DISTINCT sentence) AS sentence
}
RETURN pair, count, sentence, size(every[40..]) AS left_out, rows_left_out, notice
