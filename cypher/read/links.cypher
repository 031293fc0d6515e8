// Links, by type, kind and modality
// purpose: Links between entities by source and id, each with the statements that it rests on. A page begins after the
//   last id of the previous page, which contains its source.
// parameters:
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
  MATCH (source:Entity)-[link]->(target:Entity)
  WHERE source.id >= split($after, '~')[0]
    AND (source.id > split($after, '~')[0] OR link.id > $after)
    AND ($type IS NULL OR type(link) = $type)
    AND ($kind IS NULL OR link.kind = $kind)
    AND ($modality IS NULL OR $modality IN link.modalities)
    AND ($documents IS NULL OR link.document IN $documents) AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
  RETURN source, link, target ORDER BY source.id, link.id LIMIT $limit
  UNION ALL
  WITH 1 AS one WHERE NOT $records
  MATCH (source:PublishedCopy)-[link]->(target:PublishedCopy)
  WHERE source.id >= split($after, '~')[0]
    AND (source.id > split($after, '~')[0] OR link.id > $after)
    AND ($type IS NULL OR split(link.id, '~')[1] = $type)
    AND ($kind IS NULL OR link.kind = $kind)
    AND ($modality IS NULL OR $modality IN link.modalities)
    AND ($documents IS NULL OR link.document IN $documents) AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
  RETURN source, link, target ORDER BY source.id, link.id LIMIT $limit
}
RETURN CASE WHEN $records THEN type(link) ELSE split(link.id, '~')[1] END AS type, properties(link) AS link,
       source {.id, .name, .label} AS source, target {.id, .name, .label} AS target
ORDER BY source.id, link.id
