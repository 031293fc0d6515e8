// Entities, by id or label
// purpose: Who and what the documents speak of.
// parameters:
//   label string = null: only with this label
//   document string = null: only described by this document
//   ids list = null: only these
//   skip integer = 0: leave out so many first
//   limit integer = 100: at most so many
// columns:
//   entity map: properties of the entity
MATCH (entity:Entity)
WHERE ($label IS NULL OR entity.label = $label)
  AND ($document IS NULL OR $document IN entity.documents)
  AND ($ids IS NULL OR entity.id IN $ids)
RETURN properties(entity) AS entity
ORDER BY entity.id
SKIP $skip LIMIT $limit
