// Links, by end, type, direction and modality
// purpose: What ties an entity to others, each link with the statements it rests on.
// parameters:
//   entity string = null: only at this entity
//   direction string = "both": out, in or both, seen from the entity
//   type string = null: only of this type
//   kind string = null: only of this kind: plain, permitted, zero, silence or class
//   modality string = null: only with a statement of this modality
//   document string = null: only of this document
//   skip integer = 0: leave out so many first
//   limit integer = 100: at most so many
// columns:
//   type string: type of the link
//   link map: properties of the link
//   source map: id, name and label of its source
//   target map: id, name and label of its target
CALL () {
  WITH 1 AS one WHERE $entity IS NOT NULL AND $direction IN ['out', 'both']
  MATCH (:Entity {id: $entity})-[link]->(:Entity)
  RETURN link
  UNION
  WITH 1 AS one WHERE $entity IS NOT NULL AND $direction IN ['in', 'both']
  MATCH (:Entity {id: $entity})<-[link]-(:Entity)
  RETURN link
  UNION
  WITH 1 AS one WHERE $entity IS NULL
  MATCH (:Entity)-[link]->(:Entity)
  RETURN link
}
WITH link, startNode(link) AS source, endNode(link) AS target
WHERE ($type IS NULL OR type(link) = $type)
  AND ($kind IS NULL OR link.kind = $kind)
  AND ($modality IS NULL OR $modality IN link.modalities)
  AND ($document IS NULL OR link.document = $document)
RETURN type(link) AS type, properties(link) AS link,
       source {.id, .name, .label} AS source, target {.id, .name, .label} AS target
ORDER BY link.id
SKIP $skip LIMIT $limit
