// What routes lead from a victim to a court?
// purpose: Every route of up to six links from a group of victims to a court, country by country, with the permissions that
//   begin or end at victims, and what the text denies.
// question: 7
// interpretation: The routes are those of the table. A yellow notice says that no sentence of a country tells a route; the
//   column none_stated names the countries. A denied statement stands between the parties that it names.
// caveat: “None stated” is neither no nor zero. A permission does not say that it was used, and a denial removes no
//   other link.
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
            WHERE CASE startNode(hop) WHEN here THEN hop.forward ELSE hop.backward END){1,6} (court:Court)
    WHERE victim.row IS NULL AND all(node IN nodes(path) WHERE single(same IN nodes(path) WHERE same = node))
    WITH path, [node IN nodes(path) WHERE node.label = 'Case'] AS cases
    WHERE all(place IN range(1, size(cases) - 1) WHERE cases[place].id IN coalesce(cases[place - 1].narrower_than, [])
                                                    OR cases[place - 1].id IN coalesce(cases[place].narrower_than, []))
    WITH path ORDER BY length(path) LIMIT 501
    RETURN collect(path) AS routes
  }
  RETURN [each IN collect([country, routes]) WHERE none(route IN each[1] WHERE all(hop IN relationships(route) WHERE hop.kind = 'plain')) | each[0]] AS none_stated,
         collect(routes) AS searched
}
CALL () {
  MATCH (:Entity)-[link {carries: true, kind: 'permitted'}]-(victim:Victim)
  WHERE victim.row IS NULL AND ($documents IS NULL OR link.document IN $documents)
    AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
  RETURN collect(DISTINCT link) AS allowed
}
CALL () {
  MATCH (statement:Denied {carries: true})
  WHERE ($documents IS NULL OR statement.document IN $documents)
    AND ($in_period IS NULL OR statement.id IN $in_period) AND EXISTS { (statement)-[:MENTIONS {carries: true}]->(:Victim) }
  MATCH (statement)-[part:MENTIONS]->(party:Entity)
  MATCH (statement)-[origin:QUOTED_FROM]->(sentence:Sentence)
  RETURN collect(DISTINCT statement) + collect(DISTINCT party) + collect(DISTINCT sentence) AS denials,
         collect(DISTINCT part) + collect(DISTINCT origin) AS denied
}
WITH denials, denied, none_stated, any(routes IN searched WHERE size(routes) > 500) AS more_routes,
     reduce(every = allowed, routes IN searched |
       reduce(known = every, route IN routes[..500] | known + [link IN relationships(route) WHERE NOT link IN known])) AS every
OPTIONAL MATCH (table:Document) WHERE table.rows_loaded > 0 AND ($documents IS NULL OR table.id IN $documents)
WITH denials, denied, none_stated, more_routes, every, sum(table.rows_loaded) AS rows_left_out
WITH *, COLLECT { MATCH (notice:Notice)
                  WHERE notice.id = 'left-out' AND (more_routes OR size(every) > 60 OR rows_left_out > 0)
                               OR notice.id = 'none-stated' AND size(none_stated) > 0
                  RETURN notice } AS notice
WHERE size(every) + size(denied) + size(notice) > 0
CALL (every) {
  UNWIND every[..60] AS link
  WITH link, startNode(link) AS source, endNode(link) AS target,
       link.kind = 'class' OR 'asserted' IN link.modalities OR link.statements[0] CONTAINS '\u0023' AS asserted
  OPTIONAL MATCH (statement:Evidence) WHERE NOT asserted AND statement.id IN link.statements
  OPTIONAL MATCH (statement)-[how:MENTIONS]->(party) WHERE party IN [source, target]
  RETURN collect(DISTINCT source) + collect(DISTINCT target) + collect(DISTINCT statement) AS nodes,
         collect(DISTINCT CASE WHEN asserted THEN link END) + collect(DISTINCT how) AS links
}
RETURN nodes + denials AS nodes, links + denied AS links, none_stated, more_routes, size(every[60..]) AS left_out,
       rows_left_out, notice
