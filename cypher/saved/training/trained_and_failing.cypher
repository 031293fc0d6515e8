// Which groups received training and are named in a failing?
// purpose: Each trained group, its training, and the statements that name the same group, or a narrower or broader
//   group, in a failing.
// question: 6
// interpretation: A class link means that the failing names a narrower or a broader group. Nothing passes between the
//   two groups.
// caveat: This is an association, never an effect. The text rarely says which came first.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   nodes list: the statements, their sentences, and what both they and the links name
//   links list: the links that a statement asserts, and what the statements mention and are quoted from
//   left_out integer: how many statements are not drawn
//   notice node: says so if anything is left out
MATCH (:Training)<-[attended:ATTENDED]-(trained:Entity)
WHERE ($documents IS NULL OR attended.document IN $documents)
  AND ($in_period IS NULL OR any(said IN attended.statements WHERE said IN $in_period))
MATCH (trained) ((a)-[hop:NARROWER_THAN WHERE ($documents IS NULL OR hop.document IN $documents)
  AND ($in_period IS NULL OR any(said IN hop.statements WHERE said IN $in_period))]-(b)){0,1} (group:Entity)
MATCH (group)<-[:MENTIONS {role: 'subject'}]-(statement:Statement)
WHERE statement.failing AND statement.polarity = 'affirmed' AND NOT statement.silence AND ($documents IS NULL OR statement.document IN $documents)
  AND ($in_period IS NULL OR statement.id IN $in_period)
WITH DISTINCT statement ORDER BY statement.document, statement.start, statement.end, statement.id
WITH collect(statement) AS every
WITH * WHERE size(every) > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 40
CALL (every) {
  UNWIND every[..40] AS statement
  MATCH (statement)-[origin:QUOTED_FROM]->(sentence:Sentence)
  MATCH (statement)-[part:MENTIONS {role: 'subject'}]->(group:Entity)
  MATCH (trained:Entity) ((a)-[hop:NARROWER_THAN WHERE ($documents IS NULL OR hop.document IN $documents)
    AND ($in_period IS NULL OR any(said IN hop.statements WHERE said IN $in_period))]-(b)){0,1} (group)
  MATCH (trained)-[link:ATTENDED]->(training:Training) WHERE ($documents IS NULL OR link.document IN $documents)
    AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
  OPTIONAL MATCH (hedged:Evidence) WHERE NOT 'asserted' IN link.modalities AND hedged.id IN link.statements
  OPTIONAL MATCH (hedged)-[said:MENTIONS]->(party) WHERE party IN [trained, training]
  RETURN collect(DISTINCT statement) + collect(DISTINCT sentence) + collect(DISTINCT group) + collect(DISTINCT trained)
           + collect(DISTINCT training) + collect(DISTINCT hedged) AS nodes,
         collect(DISTINCT CASE WHEN 'asserted' IN link.modalities THEN link END) + collect(DISTINCT part)
           + collect(DISTINCT hop) + collect(DISTINCT said) + collect(DISTINCT origin) AS links
}
RETURN nodes, links, size(every[40..]) AS left_out, notice
