// Who is said to have done wrong, how firmly, and with what standing?
// purpose: Bribes, warnings, offers and facilitation that the text describes, each with its statement and
//   sentence.
// interpretation: Click the statement: modality says how firmly it is made, standing names the step of justice. A
//   weaker statement is paler.
// caveat: Accepting a bribe to drop a case is not the same as dropping it, and offering is not paying. A group is
//   not its members.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   nodes list: the statements, their sentences, and what both they and the links name
//   links list: the links that a statement asserts, and what the statements mention and are quoted from
//   left_out integer: how many statements are not drawn
//   notice node: says so if anything is left out
MATCH (statement:Statement {concerns_wrongdoing: true})
WHERE ($documents IS NULL OR statement.document IN $documents) AND ($in_period IS NULL OR statement.id IN $in_period)
  AND EXISTS { (statement)-[:MENTIONS]->(:Entity)-[link {wrongdoing: true}]->(:Entity) WHERE statement.id IN link.statements }
WITH DISTINCT statement ORDER BY statement.document, statement.start, statement.end, statement.id
WITH collect(statement) AS every
WITH * WHERE size(every) > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 40
CALL (every) {
  UNWIND every[..40] AS statement
  MATCH (statement)-[origin:QUOTED_FROM]->(sentence:Sentence)
  MATCH (statement)-[part:MENTIONS]->(who:Entity)-[link {wrongdoing: true}]->(whom:Entity)
  WHERE statement.id IN link.statements
  OPTIONAL MATCH (statement)-[said:MENTIONS]->(whom) WHERE NOT 'asserted' IN link.modalities
  RETURN collect(DISTINCT statement) + collect(DISTINCT sentence) + collect(DISTINCT who) + collect(DISTINCT whom) AS nodes,
         collect(DISTINCT CASE WHEN 'asserted' IN link.modalities THEN link END) + collect(DISTINCT part)
           + collect(DISTINCT said) + collect(DISTINCT origin) AS links
}
RETURN nodes, links, size(every[40..]) AS left_out, notice
