// Who trained whom?
// purpose: Links from those who gave a training to those who attended it.
// interpretation: These links are derived from the parties of the same training; the property rule names the derivation
//   rule.
// caveat: The text does not say that every member of the group attended.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   nodes list: what the links lead from and to, and the statements of a link that none asserts
//   links list: the links; in place of one that no statement asserts, where its statements mention the two
//   left_out integer: how many links are not drawn
//   notice node: says so if anything is left out
MATCH (:Institution)-[link:TRAINED]->(:Entity)
WHERE ($documents IS NULL OR link.document IN $documents) AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
WITH DISTINCT link ORDER BY link.id
WITH collect(link) AS every
WITH * WHERE size(every) > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 60
CALL (every) {
  UNWIND every[..60] AS link
  WITH link, startNode(link) AS source, endNode(link) AS target,
       link.kind = 'class' OR 'asserted' IN link.modalities OR link.statements[0] CONTAINS '\u0023' AS asserted
  OPTIONAL MATCH (statement:Evidence) WHERE NOT asserted AND statement.id IN link.statements
  OPTIONAL MATCH (statement)-[how:MENTIONS]->(party) WHERE party IN [source, target]
  RETURN collect(DISTINCT source) + collect(DISTINCT target) + collect(DISTINCT statement) AS nodes,
         collect(DISTINCT CASE WHEN asserted THEN link END) + collect(DISTINCT how) AS links
}
RETURN nodes, links, size(every[60..]) AS left_out, notice
