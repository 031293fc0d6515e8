// Which kinds of nodes are there, and how many?
// purpose: The labels of the graph, as a starting point for further queries.
// interpretation: There is one row for each label. A group counts as one node, however many people belong to it.
// caveat: The nodes are what the texts mention, not everything that exists in the country.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   country string: ISO 3166-1 code of the country; empty for what belongs to no country
//   label string: the label
//   nodes integer: the number of nodes
//   examples list: names of some of these nodes
MATCH (node:Entity)
WHERE node.label IS NOT NULL AND ($documents IS NULL OR any(id IN node.documents WHERE id IN $documents))
  AND ($in_period IS NULL OR any(said IN node.statements WHERE said IN $in_period))
WITH node.country AS country, node.label AS label, node.name AS name ORDER BY name
RETURN country, label, count(*) AS nodes, collect(name)[..3] AS examples
ORDER BY country, label
LIMIT 1000
