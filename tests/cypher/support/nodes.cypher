// Every node
// purpose: One half of a canonical dump of the whole graph, without the feed of changes and the notices; every node has an id of ours.
// columns:
//   labels list: labels, in order
//   node map: properties
MATCH (node)
WHERE NOT node:Change AND NOT node:Notice
CALL (node) { UNWIND labels(node) AS label WITH label ORDER BY label RETURN collect(label) AS labels }
RETURN labels AS labels, properties(node) AS node
ORDER BY node.id, labels
