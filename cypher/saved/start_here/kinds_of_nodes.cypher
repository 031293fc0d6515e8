// Which kinds of nodes are there, and how many?
// purpose: The labels of the graph, as a starting point for further queries.
// interpretation: There is one row for each label. A group counts as one node, however many people belong to it.
// caveat: The nodes are what the texts mention, not everything that exists in the country.
// parameters:
//   documents list = null: only these documents
// columns:
//   country string: ISO 3166-1 code of the country; empty for what belongs to no country
//   label string: the label
//   nodes integer: the number of nodes
//   examples list: names of some of these nodes
MATCH (node:Entity)
WHERE node.label IS NOT NULL AND ($documents IS NULL OR any(id IN node.documents WHERE id IN $documents))
WITH node.country AS country, node.label AS label, node.name AS name ORDER BY name
RETURN country, label, count(*) AS nodes, collect(name)[..3] AS examples
ORDER BY country, label
LIMIT 1000
