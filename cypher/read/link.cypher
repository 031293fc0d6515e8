// A link, by its id
// purpose: The id contains source, type, target and document, so the link is read from its source.
// parameters:
//   id string: id of the link
//   records boolean = true: whether to include what tables of records brought
// columns:
//   type string: type of the link
//   link map: properties of the link
//   source map: id, name and label of its source
//   target map: id, name and label of its target
MATCH (source:Entity|PublishedCopy {id: split($id, '~')[0]})-[link {id: $id}]->(target:Entity|PublishedCopy)
WHERE $records = source:Entity
RETURN CASE WHEN $records THEN type(link) ELSE split(link.id, '~')[1] END AS type, properties(link) AS link,
       source {.id, .name, .label} AS source, target {.id, .name, .label} AS target
