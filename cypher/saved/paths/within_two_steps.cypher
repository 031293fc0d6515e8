// What can be reached from a node within two steps?
// purpose: Everything that is at most two links away from a node.
// interpretation: Change the name to see another node.
// caveat: Nodes that are close in the graph are close in the text. That says nothing about the country.
// parameters:
//   name string = "MVD": name of the node, as the graph writes it
// columns:
//   source node: where the link begins
//   link link: the link
//   target node: where the link ends
MATCH (who:Entity {name: $name})
MATCH path = (who) (()-[hop WHERE hop.kind = 'plain']-(:Entity)){1,2}
UNWIND relationships(path) AS link
WITH DISTINCT link LIMIT 80
RETURN startNode(link) AS source, link AS link, endNode(link) AS target
