// What lies between victims and convictions?
// purpose: Every route of up to eight links from victims to convictions, country by country, and both ends of the chain:
//   links that can carry a case onward from victims, and what the text says about convictions.
// question: 8
// interpretation: A yellow notice says that no sentence of a country tells a route, so that there is nothing to cut; the column
//   none_stated names the countries.
// caveat: “None stated” is not a cut of size zero. The table of the same question lists what the routes have in
//   common.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   nodes list: what the links lead from and to, and the statements of a link that none asserts
//   links list: the links; in place of one that no statement asserts, where its statements mention the two
//   none_stated list: countries of which no sentence describes a route
//   more_routes boolean: whether there are more than 500 routes, of which the shortest were looked at
//   left_out integer: how many links are not drawn
//   rows_left_out integer: rows of tables of records, which are not drawn
//   notice list: says so if no route is stated, or if anything is left out
CALL () {
  UNWIND COLLECT { MATCH (document:Document)
                   WHERE document.rows_loaded IS NULL AND ($documents IS NULL OR document.id IN $documents)
                   RETURN DISTINCT coalesce(document.country, document.id) } AS country
  CALL (country) {
    MATCH path = (victim:Victim)
      ((here)-[hop WHERE ($documents IS NULL OR hop.document IN $documents)
        AND ($in_period IS NULL OR any(said IN hop.statements WHERE said IN $in_period)) AND coalesce(hop.country, hop.document) = country]-
           (there:Entity WHERE NOT there:Victim AND there.row IS NULL)
            WHERE CASE startNode(hop) WHEN here THEN hop.forward ELSE hop.backward END){0,7}
      (before:Entity)-[last:CONVICTED WHERE ($documents IS NULL OR last.document IN $documents)
        AND ($in_period IS NULL OR any(said IN last.statements WHERE said IN $in_period)) AND coalesce(last.country, last.document) = country]-
      (end:Entity WHERE NOT end:Victim)
    WHERE victim.row IS NULL AND end.row IS NULL AND CASE startNode(last) WHEN before THEN last.forward ELSE last.backward END
      AND all(node IN nodes(path) WHERE single(same IN nodes(path) WHERE same = node))
    WITH path, [node IN nodes(path) WHERE node.label = 'Case'] AS cases
    WHERE all(place IN range(1, size(cases) - 1) WHERE cases[place].id IN coalesce(cases[place - 1].narrower_than, [])
                                                    OR cases[place - 1].id IN coalesce(cases[place].narrower_than, []))
    WITH path ORDER BY length(path) LIMIT 501
    RETURN collect(path) AS routes
  }
  RETURN [each IN collect([country, routes]) WHERE none(route IN each[1] WHERE true) | each[0]] AS none_stated,
         collect(routes) AS searched
}
CALL () {
  MATCH (end:Entity)<-[:MENTIONS]-(statement:Statement)
  WHERE (end:Victim AND statement.carries OR end:Case AND statement.stage_order > 2 AND statement.loss IS NULL AND NOT statement.failing)
    AND ($documents IS NULL OR statement.document IN $documents) AND ($in_period IS NULL OR statement.id IN $in_period)
  MATCH (end)-[link]-(:Entity) WHERE statement.id IN link.statements AND (end:Case OR link.carries)
  RETURN collect(DISTINCT link) AS ends
}
WITH none_stated, any(routes IN searched WHERE size(routes) > 500) AS more_routes,
     reduce(every = ends, routes IN searched |
       reduce(known = every, route IN routes[..500] | known + [link IN relationships(route) WHERE NOT link IN known])) AS every
OPTIONAL MATCH (table:Document) WHERE table.rows_loaded > 0 AND ($documents IS NULL OR table.id IN $documents)
WITH none_stated, more_routes, every, sum(table.rows_loaded) AS rows_left_out
WITH *, COLLECT { MATCH (notice:Notice)
                  WHERE notice.id = 'left-out' AND (more_routes OR size(every) > 60 OR rows_left_out > 0)
                               OR notice.id = 'none-stated' AND size(none_stated) > 0
                  RETURN notice } AS notice
WHERE size(every) + size(notice) > 0
CALL (every) {
  UNWIND every[..60] AS link
  WITH link, startNode(link) AS source, endNode(link) AS target,
       link.kind = 'class' OR 'asserted' IN link.modalities OR link.statements[0] CONTAINS '\u0023' AS asserted
  OPTIONAL MATCH (statement:Evidence) WHERE statement.id IN link.statements
  OPTIONAL MATCH (statement)-[how:MENTIONS]->(party) WHERE party IN [source, target]
  OPTIONAL MATCH (statement)-[origin:QUOTED_FROM]->(sentence:Sentence)
  RETURN collect(DISTINCT source) + collect(DISTINCT target) + collect(DISTINCT statement) + collect(DISTINCT sentence) AS nodes,
         collect(DISTINCT CASE WHEN asserted THEN link END) + collect(DISTINCT how) + collect(DISTINCT origin) AS links
}
RETURN nodes, links, none_stated, more_routes, size(every[60..]) AS left_out, rows_left_out, notice
