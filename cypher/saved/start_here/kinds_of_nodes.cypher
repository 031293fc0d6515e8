// Which kinds of nodes are there, and how many?
// purpose: What there is to ask for.
// reading: One row a label. A group counts as one node however many people are in it.
// caveat: Nodes are what was written of, not what there is in the country.
// columns:
//   label string: the kind
//   nodes integer: how many
//   examples list: some of their names
MATCH (node:Entity)
WHERE node.label IS NOT NULL
WITH node.label AS label, node.name AS name ORDER BY name
RETURN label AS label, count(*) AS nodes, collect(name)[..3] AS examples
ORDER BY label
LIMIT 50
