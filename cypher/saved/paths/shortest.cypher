// What are the shortest paths between two nodes?
// purpose: The shortest paths between two nodes along links of the text, followed in either direction.
// interpretation: Change the two names. Where a path leads over a statement instead of an arrow, it is only reported,
//   alleged or possible there; a path is as weak as its weakest link. No path leads through two countries.
// caveat: A path is not a cause. If there is no path, no sentence links the two nodes.
// parameters:
//   from string = "PGO": name or alias of the node; the nearest one is taken if there is none
//   to string = "judges": name of the other node
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   named list: the nodes that the name means
//   nodes list: what the links lead from and to, and the statements of a link that none asserts
//   links list: the links; in place of one that no statement asserts, where its statements mention the two
//   left_out integer: how many links are not drawn
//   notice list: says so if anything is left out, no node has exactly a name, or no link leads there
WITH $from AS from, $to AS to
CALL (from) {
  OPTIONAL MATCH (named:Entity {name: from}) WHERE ($documents IS NULL OR any(id IN named.documents WHERE id IN $documents))
  WITH collect(named) AS named
  CALL (from, named) {
    UNWIND named AS node
    RETURN node, true AS same
    UNION
    WITH split(reduce(text = toLower(from), sign IN split('- + ! ( ) { } [ ] ^ " ~ * ? : / | \u0026 \\', ' ')
                      | replace(text, sign, ' ')), ' ') AS words
    WITH [word IN words WHERE word <> '' |
           '+' + word + CASE WHEN size(word) > 7 THEN '~2' WHEN size(word) > 3 THEN '~1' ELSE '' END] AS words
    WHERE size(named) = 0 AND size(words) > 0
    CALL db.index.fulltext.queryNodes('entity_terms', reduce(text = '', word IN words | text + word + ' '), {limit: 100})
      YIELD node, score
    WITH node, score, any(other IN [node.name] + coalesce(node.aliases, []) WHERE toLower(other) = toLower(from)) AS same
    WHERE ($documents IS NULL OR any(id IN node.documents WHERE id IN $documents))
    ORDER BY same DESC, score DESC, node.id
    WITH collect({node: node, same: same}) AS near
    UNWIND CASE WHEN near[0].same THEN [match IN near WHERE match.same] ELSE near[..1] END AS match
    RETURN match.node AS node, match.same AS same
  }
  RETURN collect(node) AS sources, coalesce(all(each IN collect(same) WHERE each), true) AS source_exact
}
CALL (to) {
  OPTIONAL MATCH (named:Entity {name: to}) WHERE ($documents IS NULL OR any(id IN named.documents WHERE id IN $documents))
  WITH collect(named) AS named
  CALL (to, named) {
    UNWIND named AS node
    RETURN node, true AS same
    UNION
    WITH split(reduce(text = toLower(to), sign IN split('- + ! ( ) { } [ ] ^ " ~ * ? : / | \u0026 \\', ' ')
                      | replace(text, sign, ' ')), ' ') AS words
    WITH [word IN words WHERE word <> '' |
           '+' + word + CASE WHEN size(word) > 7 THEN '~2' WHEN size(word) > 3 THEN '~1' ELSE '' END] AS words
    WHERE size(named) = 0 AND size(words) > 0
    CALL db.index.fulltext.queryNodes('entity_terms', reduce(text = '', word IN words | text + word + ' '), {limit: 100})
      YIELD node, score
    WITH node, score, any(other IN [node.name] + coalesce(node.aliases, []) WHERE toLower(other) = toLower(to)) AS same
    WHERE ($documents IS NULL OR any(id IN node.documents WHERE id IN $documents))
    ORDER BY same DESC, score DESC, node.id
    WITH collect({node: node, same: same}) AS near
    UNWIND CASE WHEN near[0].same THEN [match IN near WHERE match.same] ELSE near[..1] END AS match
    RETURN match.node AS node, match.same AS same
  }
  RETURN collect(node) AS targets, coalesce(all(each IN collect(same) WHERE each), true) AS target_exact
}
CALL (sources, targets) {
  UNWIND sources AS first
  UNWIND targets AS last
  WITH first, last WHERE first <> last
  MATCH path = ALL SHORTEST (first) (()-[hop WHERE hop.kind = 'plain' AND ($documents IS NULL OR hop.document IN $documents)
    AND ($in_period IS NULL OR any(said IN hop.statements WHERE said IN $in_period))
                                     AND coalesce(hop.country = first.country, true)]-(:Entity)){1,6} (last)
  UNWIND relationships(path) AS link
  WITH DISTINCT link ORDER BY link.id
  RETURN collect(link) AS every
}
WITH *, COLLECT { MATCH (notice:Notice)
                  WHERE notice.id = 'left-out' AND size(every) > 60
                               OR notice.id = 'nearest-name' AND NOT (source_exact AND target_exact)
                               OR notice.id = 'no-such-name' AND (size(sources) = 0 OR size(targets) = 0)
                               OR notice.id = 'none-stated' AND size(sources) > 0 AND size(targets) > 0 AND size(every) = 0
                  RETURN notice } AS notice
WHERE size(every) + size(notice) > 0
CALL (every) {
  UNWIND every[..60] AS link
  WITH link, startNode(link) AS source, endNode(link) AS target,
       link.kind = 'class' OR 'asserted' IN link.modalities OR link.statements[0] CONTAINS '\u0023' AS asserted
  OPTIONAL MATCH (statement:Evidence) WHERE NOT asserted AND statement.id IN link.statements
  OPTIONAL MATCH (statement)-[how:MENTIONS]->(party) WHERE party IN [source, target]
  RETURN collect(DISTINCT source) + collect(DISTINCT target) + collect(DISTINCT statement) AS nodes,
         collect(DISTINCT CASE WHEN asserted THEN link END) + collect(DISTINCT how) AS links
}
RETURN sources + targets AS named, nodes, links, size(every[60..]) AS left_out, notice
