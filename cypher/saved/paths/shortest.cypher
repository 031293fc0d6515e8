// How are two of them tied together?
// purpose: The shortest paths between two nodes, over what is told, in either direction.
// reading: Change the two names. Each link keeps its own hedge: a path is as weak as its weakest link.
// caveat: A path is not a cause. No path means that no sentence tells one.
// parameters:
//   from string = "PGO": name of the node, as the graph writes it
//   to string = "judges": name of the other
// columns:
//   path path: a shortest path
MATCH (source:Entity {name: $from}), (target:Entity {name: $to})
MATCH path = ALL SHORTEST (source) (()-[hop WHERE hop.kind = 'plain']-(:Entity)){1,6} (target)
RETURN path
LIMIT 20
