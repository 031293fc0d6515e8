// What are the shortest paths between two nodes?
// purpose: The shortest paths between two nodes along links of the text, followed in either direction.
// interpretation: Change the two names. Each link keeps its own hedge; a path is as weak as its weakest link.
// caveat: A path is not a cause. If there is no path, no sentence links the two nodes.
// parameters:
//   from string = "PGO": name of the node, as the graph writes it
//   to string = "judges": name of the other node
// columns:
//   source node: where the link begins
//   link link: the link
//   target node: where the link ends
MATCH (source:Entity {name: $from}), (target:Entity {name: $to})
MATCH path = ALL SHORTEST (source) (()-[hop WHERE hop.kind = 'plain']-(:Entity)){1,6} (target)
UNWIND relationships(path) AS link
WITH DISTINCT link LIMIT 60
RETURN startNode(link) AS source, link AS link, endNode(link) AS target
