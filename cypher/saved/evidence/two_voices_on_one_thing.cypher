// Where do two speakers, or two documents, speak about the same thing?
// purpose: Conflicts and agreements: statements with the same predicate about the same party, from different
//   voices or documents, or of opposite polarity.
// interpretation: The two statements stand on either side of what both of them name. Compare their counts, polarity and
//   modality.
// caveat: Nothing is averaged. Whether two voices are independent of each other is not known.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   nodes list: two statements and what both of them name
//   links list: where they mention it
//   left_out integer: how many pairs are not drawn
//   notice node: says so if anything is left out
MATCH (statement:Statement)
WHERE statement.predicate IS NOT NULL AND ($documents IS NULL OR statement.document IN $documents) AND ($in_period IS NULL OR statement.id IN $in_period)
MATCH (statement)-[first_part:MENTIONS]->(shared:Entity)<-[second_part:MENTIONS]-(other:Statement {predicate: statement.predicate})
WHERE statement.id < other.id AND first_part.role = second_part.role AND first_part.role <> 'scope' AND shared.family <> 'matter'
  AND ($documents IS NULL OR other.document IN $documents) AND ($in_period IS NULL OR other.id IN $in_period)
  AND (statement.voice <> other.voice OR statement.document <> other.document OR statement.polarity <> other.polarity)
WITH statement, other, shared, first_part, second_part ORDER BY statement.id, other.id, shared.id
WITH collect([statement, other, shared, first_part, second_part]) AS every
WITH * WHERE size(every) > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 40
CALL (every) {
  UNWIND every[..40] AS pair
  UNWIND pair[3..5] AS part
  RETURN collect(DISTINCT pair[0]) + collect(DISTINCT pair[1]) + collect(DISTINCT pair[2]) AS nodes,
         collect(DISTINCT part) AS links
}
RETURN nodes, links, size(every[40..]) AS left_out, notice
