// Which trainings took place, given by whom, for whom and on what?
// purpose: Every training with its parties and topics.
// interpretation: Arrows lead from the parties to the training, and from the training to its topics.
// caveat: Some trainings were still being developed, or had only trainers assigned; the statement says so. The
//   text describes no effect of any training.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   nodes list: what the links lead from and to, and the statements of a link that none asserts
//   links list: the links; in place of one that no statement asserts, where its statements mention the two
//   left_out integer: how many links are not drawn
//   notice node: says so if anything is left out
MATCH (training:Training)-[link {kind: 'plain'}]-(:Entity)
WHERE ($documents IS NULL OR link.document IN $documents) AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
WITH DISTINCT link ORDER BY link.id
WITH collect(link) AS every
WITH * WHERE size(every) > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 100
CALL (every) {
  UNWIND every[..100] AS link
  WITH link, startNode(link) AS source, endNode(link) AS target,
       link.kind = 'class' OR 'asserted' IN link.modalities OR link.statements[0] CONTAINS '\u0023' AS asserted
  OPTIONAL MATCH (statement:Evidence) WHERE NOT asserted AND statement.id IN link.statements
  OPTIONAL MATCH (statement)-[how:MENTIONS]->(party) WHERE party IN [source, target]
  RETURN collect(DISTINCT source) + collect(DISTINCT target) + collect(DISTINCT statement) AS nodes,
         collect(DISTINCT CASE WHEN asserted THEN link END) + collect(DISTINCT how) AS links
}
RETURN nodes, links, size(every[100..]) AS left_out, notice
