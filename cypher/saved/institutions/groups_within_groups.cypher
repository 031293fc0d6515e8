// Which groups are part of which other groups?
// purpose: Groups that the text makes narrower than others, and unnamed organisations that belong to a class.
// interpretation: Each arrow leads from the narrower group to the broader group.
// caveat: What is said of a group does not hold for the broader or the narrower group.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   nodes list: what the links lead from and to, and the statements of a link that none asserts
//   links list: the links; in place of one that no statement asserts, where its statements mention the two
//   left_out integer: how many links are not drawn
//   rows_left_out integer: rows of tables of records, which are not drawn
//   notice node: says so if anything is left out
MATCH (narrow:Entity)
WHERE narrow.family = 'actor' AND narrow.row IS NULL
MATCH (narrow)-[link {kind: 'class'}]->(:Entity)
WHERE ($documents IS NULL OR link.document IN $documents) AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
WITH DISTINCT link ORDER BY link.id
WITH collect(link) AS every
OPTIONAL MATCH (table:Document) WHERE table.rows_loaded > 0 AND ($documents IS NULL OR table.id IN $documents)
WITH every, sum(table.rows_loaded) AS rows_left_out
WITH * WHERE size(every) > 0 OR rows_left_out > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 60 OR rows_left_out > 0
CALL (every) {
  UNWIND every[..60] AS link
  WITH link, startNode(link) AS source, endNode(link) AS target,
       link.kind = 'class' OR 'asserted' IN link.modalities OR link.statements[0] CONTAINS '\u0023' AS asserted
  OPTIONAL MATCH (statement:Evidence) WHERE NOT asserted AND statement.id IN link.statements
  OPTIONAL MATCH (statement)-[how:MENTIONS]->(party) WHERE party IN [source, target]
  RETURN collect(DISTINCT source) + collect(DISTINCT target) + collect(DISTINCT statement) AS nodes,
         collect(DISTINCT CASE WHEN asserted THEN link END) + collect(DISTINCT how) AS links
}
RETURN nodes, links, size(every[60..]) AS left_out, rows_left_out, notice
