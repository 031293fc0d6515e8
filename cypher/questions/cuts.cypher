// Which node or link, if removed, separates victims from convictions?
// purpose: What all routes from victims to convictions have in common, on asserted links alone and on all. What is counted at the end as
//   `same` drops the list of all routes, of which Neo4j would otherwise reckon the memory once for each row that it sorts.
// question: 8
// interpretation: Country by country, "none stated" means that no sentence describes a route, so nothing can be cut: it is not a cut of zero. "no
//   single one" means that the routes have nothing in common. Routes are up to eight links long, end with a conviction,
//   and lead as those of the question before: not through other victims, nor between groups of cases that the text
//   keeps apart. Of more than 5000 routes nothing is said ("too many"): ask for one group of victims. Neo4j Browser
//   shows the routes.
// parameters:
//   victims string = null: id of a group of victims; all groups if empty
//   documents list = null: only links of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   records boolean = true: whether to include what tables of records brought
// columns:
//   scenario string: asserted, or all (reported, alleged, possible and permitted links too)
//   country string: ISO 3166-1 code of the country; empty if the document is about none
//   kind string: route, none stated or too many
//   routes integer: how many routes there are in the scenario and the country
//   route list: names of the nodes, in order
//   nodes list: id and name of each node that can be removed, in order
//   links list: id, type, source, target, statements and modalities of each link, in order
//   statements list: ids of the statements that the route rests on
// answer:
//   scenario string: asserted, or all (reported, alleged, possible and permitted links too)
//   country string: ISO 3166-1 code of the country; empty if the document is about none
//   kind string: node, link, none stated, no single one or too many
//   id string: id of the node or link
//   name string: name of the node; type of the link
//   routes integer: how many routes it lies on, which is all of them
//   statements list: ids of the statements by which the node or link lies on the routes
WITH COLLECT { MATCH (document:Document)
                WHERE ($records OR document.rows_loaded IS NULL) AND ($documents IS NULL OR document.id IN $documents)
                  AND NOT EXISTS { MATCH (named:Entity) WHERE named.id IN [$victims] AND named.country <> document.country }
                RETURN DISTINCT coalesce(document.country, '') AS country ORDER BY country } AS countries
UNWIND CASE WHEN size(countries) = 0 THEN [''] ELSE countries END AS country
UNWIND ['asserted', 'all'] AS scenario
CALL (scenario, country) {
  CALL (scenario, country) {
    WITH scenario, country, 1 AS one WHERE $records
    MATCH path = (victim:Victim)
      ((here)-[hop WHERE ($documents IS NULL OR hop.document IN $documents)
        AND ($in_period IS NULL OR any(said IN hop.statements WHERE said IN $in_period)) AND coalesce(hop.country, '') = country
               AND (scenario = 'all' OR hop.kind = 'plain' AND 'asserted' IN hop.modalities AND ($in_period IS NULL OR any(place IN range(0, coalesce(size(hop.modalities), 0) - 1)
                 WHERE hop.modalities[place] = 'asserted' AND hop.statements[place] IN $in_period)))]-
       (there:Entity WHERE NOT there:Victim)
        WHERE CASE startNode(hop) WHEN here THEN hop.forward ELSE hop.backward END){0,7}
      (before:Entity)-[last:CONVICTED WHERE ($documents IS NULL OR last.document IN $documents)
        AND ($in_period IS NULL OR any(said IN last.statements WHERE said IN $in_period))
               AND (scenario = 'all' OR 'asserted' IN last.modalities AND ($in_period IS NULL OR any(place IN range(0, coalesce(size(last.modalities), 0) - 1)
                 WHERE last.modalities[place] = 'asserted' AND last.statements[place] IN $in_period)))]-
      (end:Entity WHERE NOT end:Victim)
    WHERE ($victims IS NULL OR victim.id = $victims)
      AND CASE startNode(last) WHEN before THEN last.forward ELSE last.backward END AND end.row IS NULL
      AND all(node IN nodes(path) WHERE single(same IN nodes(path) WHERE same = node))
    RETURN path
    UNION ALL
    WITH scenario, country, 1 AS one WHERE NOT $records
    MATCH path = (victim:PublishedCopy {label: 'Victim'})
      ((here)-[hop:PUBLISHED_LINK WHERE ($documents IS NULL OR hop.document IN $documents)
        AND ($in_period IS NULL OR any(said IN hop.statements WHERE said IN $in_period)) AND coalesce(hop.country, '') = country
               AND (scenario = 'all' OR hop.kind = 'plain' AND 'asserted' IN hop.modalities AND ($in_period IS NULL OR any(place IN range(0, coalesce(size(hop.modalities), 0) - 1)
                 WHERE hop.modalities[place] = 'asserted' AND hop.statements[place] IN $in_period)))]-
       (there:PublishedCopy WHERE there.label <> 'Victim')
        WHERE CASE startNode(hop) WHEN here THEN hop.forward ELSE hop.backward END){0,7}
      (before:PublishedCopy)-[last:PUBLISHED_LINK WHERE split(last.id, '~')[1] = 'CONVICTED' AND ($documents IS NULL OR last.document IN $documents)
        AND ($in_period IS NULL OR any(said IN last.statements WHERE said IN $in_period))
                                                    AND (scenario = 'all' OR 'asserted' IN last.modalities AND ($in_period IS NULL OR any(place IN range(0, coalesce(size(last.modalities), 0) - 1)
                 WHERE last.modalities[place] = 'asserted' AND last.statements[place] IN $in_period)))]-
      (end:PublishedCopy WHERE end.label <> 'Victim')
    WHERE ($victims IS NULL OR victim.id = $victims)
      AND CASE startNode(last) WHEN before THEN last.forward ELSE last.backward END
      AND all(node IN nodes(path) WHERE single(same IN nodes(path) WHERE same = node))
    RETURN path
  }
  WITH nodes(path) AS nodes, relationships(path) AS links, [node IN nodes(path) WHERE node.label = 'Case'] AS cases
  WHERE all(place IN range(1, size(cases) - 1) WHERE cases[place].id IN coalesce(cases[place - 1].narrower_than, [])
                                                  OR cases[place - 1].id IN coalesce(cases[place].narrower_than, []))
  WITH nodes, links LIMIT 5001
  RETURN collect({kind: 'route', nodes: nodes, links: links}) AS routes
}
UNWIND CASE WHEN size(routes) = 0 THEN [{kind: 'none stated', nodes: [], links: []}]
            WHEN size(routes) > 5000 THEN [{kind: 'too many', nodes: [], links: []}] ELSE routes END AS route
WITH scenario, CASE WHEN country <> '' THEN country END AS country, size(routes) AS routes, route.kind AS kind, route.nodes AS nodes,
     route.links AS links, count(*) AS same
RETURN scenario AS scenario, country AS country, kind AS kind, routes AS routes, [node IN nodes | node.name] AS route,
       [node IN nodes[1..] WHERE node <> nodes[-1] OR startNode(links[-1]) = node | node {.id, .name}] AS nodes,
       [link IN links | {id: link.id, type: CASE WHEN $records THEN type(link) ELSE split(link.id, '~')[1] END,
                         source: startNode(link).id, target: endNode(link).id,
                         statements: link.statements, modalities: link.modalities}] AS links,
       reduce(all = [], link IN links | all + [id IN link.statements WHERE NOT id IN all]) AS statements
ORDER BY scenario DESC, country, size(route), route
LIMIT 10000
