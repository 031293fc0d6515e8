// What a canonical dump leaves out
// purpose: The revisions of the dataset, the feed of changes, the published counts and the notices, without what is random or a time.
// columns:
//   node map: properties
MATCH (node:Dataset|Change|PublishedPattern|Notice)
RETURN node {.*, origin: node.origin IS NOT NULL, secret: node.secret IS NOT NULL, time: node.time IS NOT NULL, labels: labels(node)} AS node
ORDER BY node.id, node.document, node.edition, node.form, node.year, node.steps
