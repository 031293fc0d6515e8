// How many links an entity has, by type, kind, modality and document
// purpose: The size of a list, and how many of its rows have each value. A row with several values counts for each of
//   them.
// parameters:
//   entity string: id of the entity
//   direction string = "both": out, in or both, seen from the entity
//   type string = null: only those of this type
//   kind string = null: only those of this kind: plain, permitted, zero, silence or class
//   modality string = null: only those with a statement of this modality
//   documents list = null: only those of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   facets list: total, and those of type, kind, modality and document to count by
//   records boolean = true: whether to include what tables of records brought
// columns:
//   facet string: total, or what is counted by
//   value string: the value that these rows have; empty for the total
//   rows integer: number of links with the value
CALL () {
  WITH 1 AS one WHERE $records
  MATCH (entity:Entity {id: $entity})-[link]-(:Entity)
  WHERE ($direction = 'both' OR ($direction = 'out') = (startNode(link) = entity))
    AND ($type IS NULL OR type(link) = $type)
    AND ($kind IS NULL OR link.kind = $kind)
    AND ($modality IS NULL OR $modality IN link.modalities)
    AND ($documents IS NULL OR link.document IN $documents) AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
  RETURN link, type(link) AS type
  UNION ALL
  WITH 1 AS one WHERE NOT $records
  MATCH (entity:PublishedCopy {id: $entity})-[link:PUBLISHED_LINK]-(:PublishedCopy)
  WITH entity, link, split(link.id, '~')[1] AS type
  WHERE ($direction = 'both' OR ($direction = 'out') = (startNode(link) = entity))
    AND ($type IS NULL OR type = $type)
    AND ($kind IS NULL OR link.kind = $kind)
    AND ($modality IS NULL OR $modality IN link.modalities)
    AND ($documents IS NULL OR link.document IN $documents) AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
  RETURN link, type
}
UNWIND $facets AS facet
UNWIND CASE facet WHEN 'total' THEN [''] WHEN 'type' THEN [type] WHEN 'modality' THEN link.modalities ELSE [link[facet]] END AS value
RETURN facet AS facet, value AS value, count(DISTINCT link) AS rows
ORDER BY facet, rows DESC, value
