// Every node
// purpose: One half of a canonical dump of the whole graph; every node has an id of ours.
// columns:
//   labels list: labels, in order
//   node map: properties
MATCH (node)
CALL (node) { UNWIND labels(node) AS label WITH label ORDER BY label RETURN collect(label) AS labels }
RETURN labels AS labels, properties(node) AS node
ORDER BY node.id, labels
