// Links of an entity, by type
// purpose: The links of an entity, by type and by id within each type, so that an entity with very many links can be
//   read in pages. A page begins after the last id of the previous page, which contains its type.
// parameters:
//   entity string: id of the entity
//   direction string = "both": out, in or both, seen from the entity
//   type string = null: only those of this type
//   kind string = null: only those of this kind: plain, permitted, zero, silence or class
//   modality string = null: only those with a statement of this modality
//   documents list = null: only those of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   after string = "": only those after the link with this id
//   limit integer = 100: the most rows
//   records boolean = true: whether to include what tables of records brought
// columns:
//   type string: type of the link
//   link map: properties of the link
//   source map: id, name and label of its source
//   target map: id, name and label of its target
CALL () {
  WITH 1 AS one WHERE $records
  MATCH (entity:Entity {id: $entity})-[link]-(:Entity)
  WHERE ($direction = 'both' OR ($direction = 'out') = (startNode(link) = entity))
    AND ($type IS NULL OR type(link) = $type)
    AND ($kind IS NULL OR link.kind = $kind)
    AND ($modality IS NULL OR $modality IN link.modalities)
    AND ($documents IS NULL OR link.document IN $documents) AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
    AND ($after = '' OR type(link) > split($after, '~')[1] OR (type(link) = split($after, '~')[1] AND link.id > $after))
  RETURN link, type(link) AS type
  ORDER BY type, link.id
  LIMIT $limit
  UNION ALL
  WITH 1 AS one WHERE NOT $records
  MATCH (entity:PublishedCopy {id: $entity})-[link:PUBLISHED_LINK]-(:PublishedCopy)
  WITH entity, link, split(link.id, '~')[1] AS type
  WHERE ($direction = 'both' OR ($direction = 'out') = (startNode(link) = entity))
    AND ($type IS NULL OR type = $type)
    AND ($kind IS NULL OR link.kind = $kind)
    AND ($modality IS NULL OR $modality IN link.modalities)
    AND ($documents IS NULL OR link.document IN $documents) AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
    AND ($after = '' OR type > split($after, '~')[1] OR (type = split($after, '~')[1] AND link.id > $after))
  RETURN link, type
  ORDER BY type, link.id
  LIMIT $limit
}
WITH link, type, startNode(link) AS source, endNode(link) AS target
RETURN type AS type, properties(link) AS link,
       source {.id, .name, .label} AS source, target {.id, .name, .label} AS target
ORDER BY type, link.id
