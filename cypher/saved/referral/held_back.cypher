// What prevents people from reporting or cooperating?
// purpose: Who did not report, seek help or cooperate, with whom, and for what reason.
// interpretation: Click the statement to see who says so. Only reasons that the sentence names are drawn.
// caveat: Not reporting is not a fault. There may be other reasons that the text does not name.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   nodes list: the statements, their sentences, and what both they and the links name
//   links list: the links that a statement asserts, and what the statements mention and are quoted from
//   left_out integer: how many statements are not drawn
//   notice node: says so if anything is left out
MATCH (statement:Statement {held_back: true, force: 'happened'})
WHERE ($documents IS NULL OR statement.document IN $documents) AND ($in_period IS NULL OR statement.id IN $in_period)
  AND EXISTS { (statement)-[:MENTIONS]->(:Entity)-[link]->(:Entity) WHERE statement.id IN link.statements AND link.kind <> 'class' }
WITH DISTINCT statement ORDER BY statement.document, statement.start, statement.end, statement.id
WITH collect(statement) AS every
WITH * WHERE size(every) > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 40
CALL (every) {
  UNWIND every[..40] AS statement
  MATCH (statement)-[origin:QUOTED_FROM]->(sentence:Sentence)
  MATCH (statement)-[part:MENTIONS]->(who:Entity)-[link]->(whom:Entity)
  WHERE statement.id IN link.statements AND link.kind <> 'class'
  OPTIONAL MATCH (statement)-[said:MENTIONS]->(whom) WHERE NOT 'asserted' IN link.modalities
  RETURN collect(DISTINCT statement) + collect(DISTINCT sentence) + collect(DISTINCT who) + collect(DISTINCT whom) AS nodes,
         collect(DISTINCT CASE WHEN 'asserted' IN link.modalities THEN link END) + collect(DISTINCT part)
           + collect(DISTINCT said) + collect(DISTINCT origin) AS links
}
RETURN nodes, links, size(every[40..]) AS left_out, notice
