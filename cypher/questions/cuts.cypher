// Which node or link, if removed, separates victims from convictions?
// purpose: What every told route has in common, on asserted links alone and on all.
// question: 8
// reading: "none told" means that no sentence tells a route, so nothing can be cut: it is not a cut of zero. "no single
//   one" means that the routes have nothing in common. Routes are up to eight links long, end with a conviction, and lead
//   as those of the question before: not through other victims, nor between groups of cases that the text keeps apart.
//   Of more than 5000 routes nothing is said ("too many"): ask for one group of victims.
// parameters:
//   victims string = null: id of a group of victims; all groups if empty
// columns:
//   scenario string: asserted, or all (reported, alleged, possible and permitted links too)
//   kind string: node, link, none told, no single one or too many
//   id string: id of the node or link
//   name string: name of the node; type of the link
//   routes integer: how many routes it lies on, which is all of them
//   statements list: ids of the statements that the node or link rests on
UNWIND [
  {order: 1, name: 'asserted', kinds: ['plain'], modalities: ['asserted']},
  {order: 2, name: 'all', kinds: ['plain', 'permitted'], modalities: ['asserted', 'reported', 'alleged', 'possible']}
] AS chosen
CALL (chosen) {
  MATCH path = (victim:Victim)
    ((one)-[hop WHERE hop.carries AND hop.kind IN chosen.kinds]-(other:Entity WHERE NOT other:Victim)
      WHERE any(how IN hop.modalities WHERE how IN chosen.modalities)
        AND (one:Victim OR one:Case OR other:Case OR startNode(hop) = one)
        AND (other.row IS NULL OR one:Victim)){0,7}
    (before:Entity)-[last:CONVICTED]-(end:Entity WHERE NOT end:Victim)
  WHERE ($victims IS NULL OR victim.id = $victims)
    AND any(how IN last.modalities WHERE how IN chosen.modalities)
    AND (before:Case OR startNode(last) = before) AND end.row IS NULL
    AND all(node IN nodes(path) WHERE single(same IN nodes(path) WHERE same = node))
  WITH path, [node IN nodes(path) WHERE node:Case] AS cases
  WHERE all(place IN range(1, size(cases) - 1) WHERE cases[place].id IN coalesce(cases[place - 1].narrower_than, [])
                                                  OR cases[place - 1].id IN coalesce(cases[place].narrower_than, []))
  WITH path LIMIT 5001
  RETURN collect(path) AS routes
}
CALL (routes) {
  CALL (routes) {
    UNWIND nodes(routes[0])[1..-1] AS node
    WITH node, routes WHERE all(path IN routes WHERE node IN nodes(path)[1..-1])
    RETURN 'node' AS kind, node.id AS id, node.name AS name, node.statements AS statements
    UNION
    UNWIND relationships(routes[0]) AS hop
    WITH hop, routes WHERE all(path IN routes WHERE hop IN relationships(path))
    RETURN 'link' AS kind, hop.id AS id, type(hop) AS name, hop.statements AS statements
  }
  RETURN collect({kind: kind, id: id, name: name, statements: statements}) AS cuts
}
UNWIND CASE
  WHEN size(routes) > 5000 THEN [{kind: 'too many', statements: []}]
  WHEN size(routes) = 0 THEN [{kind: 'none told', statements: []}]
  WHEN size(cuts) = 0 THEN [{kind: 'no single one', statements: []}]
  ELSE cuts END AS cut
RETURN chosen.name AS scenario, cut.kind AS kind, cut.id AS id, cut.name AS name, size(routes) AS routes,
       cut.statements AS statements
ORDER BY chosen.order, kind DESC, id
LIMIT 1000
