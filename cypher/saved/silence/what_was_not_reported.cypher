// What was not reported, not provided, not indicated, or without progress?
// purpose: Each silence: who owes the answer, the question that was left open, the statement and the sentence.
// question: 3
// interpretation: The kind of silence comes first in the caption of the white node and of its link. Click the statement
//   to see the quote.
// caveat: A silence is neither “no” nor zero, and the kinds of silence are never added up.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   nodes list: the statements, their sentences, and what both they and the links name
//   links list: the links that a statement asserts, and what the statements mention and are quoted from
//   left_out integer: how many statements are not drawn
//   notice node: says so if anything is left out
MATCH (statement:Statement)-[:MENTIONS]->(:Question)
WHERE statement.silence AND ($documents IS NULL OR statement.document IN $documents) AND ($in_period IS NULL OR statement.id IN $in_period)
WITH DISTINCT statement ORDER BY statement.document, statement.start, statement.end, statement.id
WITH collect(statement) AS every
WITH * WHERE size(every) > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 40
CALL (every) {
  UNWIND every[..40] AS statement
  MATCH (statement)-[origin:QUOTED_FROM]->(sentence:Sentence)
  MATCH (statement)-[asks:MENTIONS]->(question:Question)
  OPTIONAL MATCH (owes:Entity)-[link {kind: 'silence'}]->(question)
    WHERE statement.id IN link.statements AND 'asserted' IN link.modalities
  OPTIONAL MATCH (statement)-[said:MENTIONS]->(party:Entity) WHERE link IS NULL AND said.role <> 'scope' AND NOT party:Question
  RETURN collect(DISTINCT statement) + collect(DISTINCT sentence) + collect(DISTINCT question) + collect(DISTINCT owes)
           + collect(DISTINCT party) AS nodes,
         collect(DISTINCT link) + collect(DISTINCT asks) + collect(DISTINCT said) + collect(DISTINCT origin) AS links
}
RETURN nodes, links, size(every[40..]) AS left_out, notice
