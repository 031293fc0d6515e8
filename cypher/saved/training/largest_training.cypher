// Who funded, gave and attended the training that reached at least 150 officials?
// purpose: The parties of each training whose count of people reaches the minimum, and the sentence that says so.
// question: 1
// interpretation: Click the statement to see the quote. The count is its property quantity_lower, which means “at least
//   this many”, or quantity_stated, which the sentence calls rough.
// caveat: A party that the sentence does not name is not drawn. That does not say that there was none. To have
//   attended is not to have learned.
// parameters:
//   minimum integer = 150: smallest number of people, compared with the lower bound of the count or with a rough figure
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   nodes list: the statements, their sentences, and what both they and the links name
//   links list: the links that a statement asserts, and what the statements mention and are quoted from
//   left_out integer: how many statements are not drawn
//   notice node: says so if anything is left out
MATCH (statement:Statement {predicate: 'trained'})
WHERE statement.counts_people AND coalesce(statement.quantity_lower, statement.quantity_stated) >= $minimum AND ($documents IS NULL OR statement.document IN $documents)
  AND ($in_period IS NULL OR statement.id IN $in_period)
  AND EXISTS { (statement)-[:MENTIONS {role: 'happening'}]->(:Training) }
WITH DISTINCT statement ORDER BY statement.document, statement.start, statement.end, statement.id
WITH collect(statement) AS every
WITH * WHERE size(every) > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 40
CALL (every) {
  UNWIND every[..40] AS statement
  MATCH (statement)-[origin:QUOTED_FROM]->(sentence:Sentence)
  MATCH (statement)-[part:MENTIONS {role: 'happening'}]->(training:Training)
  OPTIONAL MATCH (who:Entity {family: 'actor'})-[link {kind: 'plain'}]->(training) WHERE ($documents IS NULL OR link.document IN $documents)
    AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
  OPTIONAL MATCH (hedged:Evidence) WHERE NOT 'asserted' IN link.modalities AND hedged.id IN link.statements
  OPTIONAL MATCH (hedged)-[said:MENTIONS]->(party) WHERE party = who OR party = training AND hedged <> statement
  RETURN collect(DISTINCT statement) + collect(DISTINCT sentence) + collect(DISTINCT training) + collect(DISTINCT who)
           + collect(DISTINCT hedged) AS nodes,
         collect(DISTINCT CASE WHEN 'asserted' IN link.modalities THEN link END) + collect(DISTINCT part)
           + collect(DISTINCT said) + collect(DISTINCT origin) AS links
}
RETURN nodes, links, size(every[40..]) AS left_out, notice
