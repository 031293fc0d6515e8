// What is a given institution linked to?
// purpose: Every link of an institution, group or organisation.
// interpretation: Change the name to see another institution. An arrow is asserted; what is only reported, alleged or
//   possible is a statement. At most 60 links are drawn, those of narratives first.
// caveat: What its officials, units or local offices did is not attributed to the institution. Nothing passes from
//   a group to its members, or back.
// parameters:
//   name string = "PGO": name or alias of the node; the nearest one is drawn if there is none
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   named list: the nodes that the name means
//   nodes list: what the links lead from and to, and the statements of a link that none asserts
//   links list: the links; in place of one that no statement asserts, where its statements mention the two
//   left_out integer: how many links are not drawn
//   notice list: says so if anything is left out, or if no node has exactly this name
WITH $name AS name
CALL (name) {
  OPTIONAL MATCH (named:Entity {name: name}) WHERE ($documents IS NULL OR any(id IN named.documents WHERE id IN $documents))
  WITH collect(named) AS named
  CALL (name, named) {
    UNWIND named AS node
    RETURN node, true AS same
    UNION
    WITH split(reduce(text = toLower(name), sign IN split('- + ! ( ) { } [ ] ^ " ~ * ? : / | \u0026 \\', ' ')
                      | replace(text, sign, ' ')), ' ') AS words
    WITH [word IN words WHERE word <> '' |
           '+' + word + CASE WHEN size(word) > 7 THEN '~2' WHEN size(word) > 3 THEN '~1' ELSE '' END] AS words
    WHERE size(named) = 0 AND size(words) > 0
    CALL db.index.fulltext.queryNodes('entity_terms', reduce(text = '', word IN words | text + word + ' '), {limit: 100})
      YIELD node, score
    WITH node, score, any(other IN [node.name] + coalesce(node.aliases, []) WHERE toLower(other) = toLower(name)) AS same
    WHERE ($documents IS NULL OR any(id IN node.documents WHERE id IN $documents))
    ORDER BY same DESC, score DESC, node.id
    WITH collect({node: node, same: same}) AS near
    UNWIND CASE WHEN near[0].same THEN [match IN near WHERE match.same] ELSE near[..1] END AS match
    RETURN match.node AS node, match.same AS same
  }
  RETURN collect(node) AS named, coalesce(all(each IN collect(same) WHERE each), true) AS exact
}
CALL (named) {
  UNWIND named AS who
  MATCH (who)-[link]-(other:Entity) WHERE ($documents IS NULL OR link.document IN $documents)
    AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
  WITH DISTINCT link, other.row IS NOT NULL AS recorded ORDER BY recorded, link.id
  RETURN collect(link) AS every
}
WITH named, every, COLLECT { MATCH (notice:Notice)
                  WHERE notice.id = 'left-out' AND size(every) > 60
                               OR notice.id = 'nearest-name' AND NOT exact
                               OR notice.id = 'no-such-name' AND size(named) = 0
                  RETURN notice } AS notice
WHERE size(named) + size(notice) > 0
CALL (every) {
  UNWIND every[..60] AS link
  WITH link, startNode(link) AS source, endNode(link) AS target,
       link.kind = 'class' OR 'asserted' IN link.modalities OR link.statements[0] CONTAINS '\u0023' AS asserted
  OPTIONAL MATCH (statement:Evidence) WHERE NOT asserted AND statement.id IN link.statements
  OPTIONAL MATCH (statement)-[how:MENTIONS]->(party) WHERE party IN [source, target]
  RETURN collect(DISTINCT source) + collect(DISTINCT target) + collect(DISTINCT statement) AS nodes,
         collect(DISTINCT CASE WHEN asserted THEN link END) + collect(DISTINCT how) AS links
}
RETURN named, nodes, links, size(every[60..]) AS left_out, notice
