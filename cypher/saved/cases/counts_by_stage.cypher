// For each stage of the case flow: what was counted?
// purpose: Every count of cases, investigations, prosecutions and convictions, with its statement.
// question: 4
// interpretation: Click a statement to see its bounds (quantity_lower and quantity_upper), the kind of its period
//   (period_kind) and its stage.
// caveat: Counts of different periods, units or scopes are neither added up nor divided by each other. An absent
//   bound is open; it is not zero.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   count paths: a counted group and its statement
//   sentence paths: the statement's sentence
//   left_out integer: how many statements are not drawn
//   rows_left_out integer: rows of tables of records, which are not drawn
//   notice node: says so if anything is left out
MATCH (statement:Statement)
WHERE statement.count_kind <> 'unknown' AND ($documents IS NULL OR statement.document IN $documents)
  AND ($in_period IS NULL OR statement.id IN $in_period) AND EXISTS { (statement)-[:MENTIONS]->(:Case) }
WITH DISTINCT statement ORDER BY statement.stage_order, statement.document, statement.start, statement.end, statement.id
WITH collect(statement) AS every
OPTIONAL MATCH (table:Document) WHERE table.rows_loaded > 0 AND ($documents IS NULL OR table.id IN $documents)
WITH every, sum(table.rows_loaded) AS rows_left_out
WITH * WHERE size(every) > 0 OR rows_left_out > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 40 OR rows_left_out > 0
CALL (every) {
  UNWIND every[..40] AS statement
  MATCH count = (statement)-[:MENTIONS]->(:Case)
  MATCH sentence = (statement)-[:QUOTED_FROM]->(:Sentence)
  RETURN collect(DISTINCT count) AS count, collect(DISTINCT sentence) AS sentence
}
RETURN count, sentence, size(every[40..]) AS left_out, rows_left_out, notice
