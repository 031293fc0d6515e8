// The descriptions that documents give of their entities
// purpose: Each document's own description of each entity, for the analyses: label, name, broader groups, stages, form.
// parameters:
//   documents list = null: only those of these documents
//   records boolean = true: whether to include what tables of records brought
// columns:
//   document string: id of the document
//   entity map: id, label and description
MATCH (document:Document)-[describes:DESCRIBES]->(entity:Entity)
WHERE ($documents IS NULL OR document.id IN $documents) AND ($records OR document.kind = 'narrative')
RETURN document.id AS document, describes {.*, id: entity.id, label: entity.label} AS entity
ORDER BY document, entity.id
