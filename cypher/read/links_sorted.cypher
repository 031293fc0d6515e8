// Links, in another order than by source
// purpose: Links sorted by type, kind, document, or the name of an end. A page begins after the last row of the previous page.
// parameters:
//   sort string: the property to sort by: type, kind, document, source or target
//   descending boolean = false: whether the order is descending; ties are ordered by id
//   type string = null: only those of this type
//   kind string = null: only those of this kind: plain, permitted, zero, silence or class
//   modality string = null: only those with a statement of this modality
//   documents list = null: only those of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   after list = []: sort value and id of the last row of the previous page; empty for the first page
//   limit integer = 100: the most rows
//   records boolean = true: whether to include what tables of records brought
// columns:
//   type string: type of the link
//   link map: properties of the link
//   source map: id, name and label of its source
//   target map: id, name and label of its target
//   key string: the value that it is sorted by
CALL () {
  WITH 1 AS one WHERE $records
  MATCH (source:Entity)
  RETURN source
  UNION ALL
  WITH 1 AS one WHERE NOT $records
  MATCH (source:PublishedCopy)
  RETURN source
}
MATCH (source)-[link]->(target:Entity|PublishedCopy)
WITH source, link, target, CASE WHEN $records THEN type(link) ELSE split(link.id, '~')[1] END AS type
WHERE ($type IS NULL OR type = $type)
  AND ($kind IS NULL OR link.kind = $kind)
  AND ($modality IS NULL OR $modality IN link.modalities)
  AND ($documents IS NULL OR link.document IN $documents) AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
WITH source, link, target, type, CASE $sort WHEN 'type' THEN type WHEN 'source' THEN source.name WHEN 'target' THEN target.name ELSE toString(link[$sort]) END AS key
WHERE size($after) = 0 OR (NOT $descending AND key > $after[0]) OR ($descending AND key < $after[0])
  OR (key = $after[0] AND link.id > $after[1])
WITH source, link, target, type, key
ORDER BY CASE WHEN $descending THEN '' ELSE key END, CASE WHEN $descending THEN key ELSE '' END DESC, link.id
LIMIT $limit
RETURN type AS type, properties(link) AS link,
       source {.id, .name, .label} AS source, target {.id, .name, .label} AS target, key AS key
ORDER BY CASE WHEN $descending THEN '' ELSE key END, CASE WHEN $descending THEN key ELSE '' END DESC, link.id
