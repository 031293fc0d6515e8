// Whom and what does one reach within two steps?
// purpose: Everything that is told within two links of a node.
// reading: Change the name to ask for another.
// caveat: What is near in a graph is near in the writing.
// parameters:
//   name string = "MVD": name of the node, as the graph writes it
// columns:
//   path path: one or two links
MATCH (who:Entity {name: $name})
MATCH path = (who) (()-[hop WHERE hop.kind = 'plain']-(:Entity)){1,2}
RETURN path
LIMIT 80
