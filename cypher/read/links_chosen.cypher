// Links among chosen entities, or behind chosen statements
// purpose: Links of narratives whose two ends are both among the entities, or that rest on one of the statements. What
//   tables of records brought is never among them.
// parameters:
//   ids list: ids of entities
//   statements list = []: ids of statements
//   documents list = null: only links of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   limit integer = 100: the most rows
// columns:
//   type string: type of the link
//   link map: properties of the link
//   source map: id, name and label of its source
//   target map: id, name and label of its target
CALL () {
  UNWIND $ids AS id
  MATCH (source:PublishedCopy {id: id})-[link:PUBLISHED_LINK]->(target:PublishedCopy)
  WHERE target.id IN $ids
  RETURN source, link, target
  UNION
  UNWIND $statements AS id
  MATCH (told:Evidence:Statement {id: id})-[:MENTIONS]->(mentioned:Entity)
  WITH DISTINCT told, mentioned
  MATCH (source:PublishedCopy {id: mentioned.id})-[link:PUBLISHED_LINK]->(target:PublishedCopy)
  WHERE told.id IN link.statements
  RETURN source, link, target
}
WITH source, link, target
WHERE ($documents IS NULL OR link.document IN $documents) AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
RETURN split(link.id, '~')[1] AS type, properties(link) AS link, source {.id, .name, .label} AS source,
       target {.id, .name, .label} AS target
ORDER BY source.id, link.id
LIMIT $limit
