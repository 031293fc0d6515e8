// Links of a narrative for export
// purpose: Every property of each link. A later load compares them with the links that the statements draw.
// parameters:
//   document string: id of the document
// columns:
//   type string: type of the link
//   source string: id of its source
//   target string: id of its target
//   link map: properties of the link
MATCH (:Document {id: $document})-[:DESCRIBES]->(source:Entity)-[link {document: $document}]->(target:Entity)
RETURN type(link) AS type, source.id AS source, target.id AS target, properties(link) AS link
ORDER BY link.id
