// Every link
// purpose: The other half of a canonical dump of the whole graph.
// columns:
//   type string: type
//   source string: id of its source
//   target string: id of its target
//   link map: properties
MATCH (source)-[link]->(target)
RETURN type(link) AS type, source.id AS source, target.id AS target, properties(link) AS link
ORDER BY type, source, target, link.id, link.role, link.position
