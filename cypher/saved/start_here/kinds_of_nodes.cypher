// Which kinds of nodes are there, and how many?
// purpose: The labels of the graph, as a starting point for further queries.
// interpretation: There is one row for each label. A group counts as one node, however many people belong to it.
// caveat: The nodes are what the texts mention, not everything that exists in the country.
// columns:
//   label string: the label
//   nodes integer: the number of nodes
//   examples list: names of some of these nodes
MATCH (node:Entity)
WHERE node.label IS NOT NULL
WITH node.label AS label, node.name AS name ORDER BY name
RETURN label AS label, count(*) AS nodes, collect(name)[..3] AS examples
ORDER BY label
LIMIT 50
