// What does the law allow, and does the text say whether it was used?
// purpose: Permissions, and the silences about whether they were used.
// interpretation: A thin link is a permission, such as “may file for” or “may charge”. A white node is an open
//   question.
// caveat: A permission does not say that anybody used it. Silence about its use does not say that nobody did.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   nodes list: what the links lead from and to, and the statements of a link that none asserts
//   links list: the links; in place of one that no statement asserts, where its statements mention the two
//   left_out integer: how many links are not drawn
//   notice node: says so if anything is left out
MATCH (actor:Entity)
WHERE actor.family = 'actor' AND actor.row IS NULL
MATCH (actor)-[link {kind: 'permitted'}]->(:Entity)
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
  OPTIONAL MATCH (target:Law)<-[section:PART_OF_LAW]-{0,1}(law:Law)
                 <-[about:MENTIONS]-(silent:Statement)-[asks:MENTIONS]->(question:Question)
    WHERE silent.silence AND ($documents IS NULL OR silent.document IN $documents) AND ($in_period IS NULL OR silent.id IN $in_period)
  RETURN collect(DISTINCT source) + collect(DISTINCT target) + collect(DISTINCT statement) + collect(DISTINCT law)
           + collect(DISTINCT silent) + collect(DISTINCT question) AS nodes,
         collect(DISTINCT CASE WHEN asserted THEN link END) + collect(DISTINCT how)
           + collect(DISTINCT section) + collect(DISTINCT about) + collect(DISTINCT asks) AS links
}
RETURN nodes, links, size(every[60..]) AS left_out, notice
