// What routes lead from a victim to a court?
// purpose: Evidenced routes, routes that are only a legal possibility, and what the text denies, side by side.
// question: 7
// interpretation: Only links that can take a complaint or case one desk further count, from desk to desk along their
//   arrow. A route does not lead through other victims, nor from one group of cases to another that the text does not
//   make part of it, and into a recorded case only from its own victims. "none stated" means that no sentence of the
//   country describes such a route: it is neither no nor zero. A legal possibility says nothing of its use; a denial removes nothing. Routes
//   to a court are up to six links long; of each kind at most 500 are given.
// parameters:
//   victims string = null: id of a group of victims; all groups if empty
//   court string = null: id of a court; all courts if empty
//   documents list = null: only links and denials of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   records boolean = true: whether to include what tables of records brought
// columns:
//   kind string: evidenced, legal possibility, denied, or none stated
//   country string: ISO 3166-1 code of the country; empty if the document is about none
//   reaches_court boolean: whether it ends at a court
//   route list: names of the nodes, in order
//   links list: types of the links, in order
//   phrase string: a denial in words, no stronger than its sentence; empty for a route
//   modalities list: modalities on each link, in order, joined by commas
//   voices list: who says so, for a denial
//   statements list: ids of the statements that the row rests on
WITH CASE WHEN $records THEN EXISTS { ()-[{kind: 'permitted'}]->() }
  ELSE EXISTS { ()-[:PUBLISHED_LINK {kind: 'permitted'}]->() } END AS permitted
CALL (permitted) {
  UNWIND CASE WHEN permitted THEN ['evidenced', 'legal possibility'] ELSE ['evidenced'] END AS kind
  CALL (kind) {
    CALL (kind) {
      WITH kind, 1 AS one WHERE $records
      MATCH path = (victim:Victim)
        ((here)-[hop WHERE ($documents IS NULL OR hop.document IN $documents)
          AND ($in_period IS NULL OR any(said IN hop.statements WHERE said IN $in_period)) AND (hop.kind = 'plain' OR kind = 'legal possibility')]-(there:Entity WHERE NOT there:Victim)
          WHERE CASE startNode(hop) WHEN here THEN hop.forward ELSE hop.backward END){1,6} (court:Court)
      USING SCAN victim:Victim
      WHERE ($victims IS NULL OR victim.id = $victims) AND ($court IS NULL OR court.id = $court)
      RETURN path
      UNION ALL
      WITH kind, 1 AS one WHERE NOT $records
      MATCH path = (victim:PublishedCopy {label: 'Victim'})
        ((here)-[hop:PUBLISHED_LINK WHERE ($documents IS NULL OR hop.document IN $documents)
          AND ($in_period IS NULL OR any(said IN hop.statements WHERE said IN $in_period))
          AND (hop.kind = 'plain' OR kind = 'legal possibility')]-
         (there:PublishedCopy WHERE there.label <> 'Victim')
          WHERE CASE startNode(hop) WHEN here THEN hop.forward ELSE hop.backward END){1,6}
        (court:PublishedCopy {label: 'Court'})
      WHERE ($victims IS NULL OR victim.id = $victims) AND ($court IS NULL OR court.id = $court)
      RETURN path
    }
    WITH kind, path, [node IN nodes(path) WHERE node.label = 'Case'] AS cases
    WHERE (kind = 'evidenced' OR any(hop IN relationships(path) WHERE hop.kind = 'permitted'))
      AND all(node IN nodes(path) WHERE single(same IN nodes(path) WHERE same = node)) AND all(place IN range(1, size(cases) - 1) WHERE cases[place].id IN coalesce(cases[place - 1].narrower_than, [])
      OR cases[place - 1].id IN coalesce(cases[place].narrower_than, []))
    RETURN path LIMIT 500
  }
  RETURN kind, true AS reaches_court, nodes(path) AS nodes, relationships(path) AS hops, null AS denial
  UNION ALL
  CALL (permitted) {
    WITH 1 AS one WHERE $records AND permitted
    MATCH (:Entity)-[hop WHERE hop.carries AND hop.kind = 'permitted']-(victim:Victim)
    RETURN victim, hop
    UNION ALL
    WITH 1 AS one WHERE NOT $records AND permitted
    MATCH (:PublishedCopy)-[hop:PUBLISHED_LINK WHERE hop.carries AND hop.kind = 'permitted']-
      (victim:PublishedCopy {label: 'Victim'})
    RETURN victim, hop
  }
  WITH victim, hop WHERE ($victims IS NULL OR victim.id = $victims) AND ($documents IS NULL OR hop.document IN $documents)
    AND ($in_period IS NULL OR any(said IN hop.statements WHERE said IN $in_period))
  RETURN 'legal possibility' AS kind, false AS reaches_court, [startNode(hop), endNode(hop)] AS nodes, [hop] AS hops,
         null AS denial
  UNION ALL
  MATCH (denial:Statement {polarity: 'denied', carries: true})
  WHERE ($documents IS NULL OR denial.document IN $documents)
    AND ($in_period IS NULL OR denial.id IN $in_period) AND EXISTS { MATCH (denial)-[:MENTIONS {carries: true}]->(victim:Victim)
    WHERE $victims IS NULL OR victim.id = $victims }
  RETURN 'denied' AS kind, false AS reaches_court,
         COLLECT { MATCH (denial)-[part:MENTIONS {carries: true}]->(party) RETURN party ORDER BY part.position } AS nodes,
         [] AS hops, denial
}
WITH collect({kind: kind, country: coalesce(hops[0].country, denial.country), reaches_court: reaches_court, nodes: nodes,
  hops: hops, denial: denial}) AS found
WITH found,
     COLLECT { MATCH (document:Document)
    WHERE ($records OR document.rows_loaded IS NULL) AND ($documents IS NULL OR document.id IN $documents)
      AND NOT EXISTS { MATCH (named:Entity) WHERE named.id IN [$victims, $court] AND named.country <> document.country }
    RETURN DISTINCT coalesce(document.country, '') AS country ORDER BY country } AS countries
UNWIND found + [country IN CASE WHEN size(countries) = 0 THEN [''] ELSE countries END
  WHERE none(row IN found WHERE row.kind = 'evidenced' AND coalesce(row.country, '') = country) |
  {kind: 'none stated', country: CASE WHEN country <> '' THEN country END, reaches_court: false, nodes: [], hops: []}] AS row
WITH row.kind AS kind, row.country AS country, row.reaches_court AS reaches_court, row.nodes AS nodes, row.hops AS hops,
     row.denial AS denial
RETURN kind AS kind, country AS country, reaches_court AS reaches_court, [node IN nodes | node.name] AS route,
       CASE WHEN denial IS NULL THEN [hop IN hops | CASE WHEN $records THEN type(hop) ELSE split(hop.id, '~')[1] END]
         ELSE [denial.predicate] END AS links,
       denial.phrase AS phrase,
       CASE WHEN denial IS NULL
         THEN [hop IN hops | reduce(text = hop.modalities[0], word IN hop.modalities[1..] | text + ',' + word)]
         ELSE [denial.modality] END AS modalities,
       CASE WHEN denial IS NULL THEN [] ELSE [denial.voice_name] END AS voices,
       CASE WHEN denial IS NULL
         THEN reduce(all = [], hop IN hops | all + [id IN hop.statements WHERE NOT id IN all])
         ELSE [denial.id] END AS statements
ORDER BY CASE kind WHEN 'evidenced' THEN 1 WHEN 'none stated' THEN 2 WHEN 'legal possibility' THEN 3 ELSE 4 END,
         country, size(route), route, links
LIMIT 1000
