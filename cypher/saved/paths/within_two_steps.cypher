// Whom and what does one reach within two steps?
// purpose: Everything that is told within two links of a node.
// reading: Change the name to ask for another.
// caveat: What is near in a graph is near in the writing.
// parameters:
//   name string = "MVD": name of the node, as the graph writes it
// columns:
//   source node: where the link begins
//   link link: the link
//   target node: where it leads
MATCH (who:Entity {name: $name})
MATCH path = (who) (()-[hop WHERE hop.kind = 'plain']-(:Entity)){1,2}
UNWIND relationships(path) AS link
WITH DISTINCT link LIMIT 80
RETURN startNode(link) AS source, link AS link, endNode(link) AS target
