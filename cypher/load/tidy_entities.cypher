// Tidy entities after a load or a removal
// purpose: An entity shows the description of the first document (by id) that has one, and every statement it
//   rests on; what rests on nothing is gone.
// parameters:
//   ids list: ids of the entities
// columns:
//   gone integer: how many rested on nothing any more
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
OPTIONAL MATCH (document:Document)-[describes:DESCRIBES]->(entity)
WITH entity, document, describes ORDER BY document.id
WITH entity, collect(properties(describes)) AS descriptions, collect(document.id) AS documents
CALL (entity, descriptions, documents) {
  WITH entity, descriptions, documents WHERE size(descriptions) > 0
  WITH entity, descriptions, documents, descriptions[0] AS first,
       reduce(all = [], one IN descriptions | all + [one.name] + coalesce(one.aliases, [])) AS names
  UNWIND names AS name
  WITH entity, descriptions, documents, first, collect(DISTINCT name) AS names
  SET entity = first {
    .*,
    id: entity.id,
    label: entity.label,
    documents: documents,
    aliases: [name IN names WHERE name <> first.name],
    statements: reduce(all = [], one IN descriptions | all + coalesce(one.statements, [])),
    counts: reduce(all = [], one IN descriptions | all + coalesce(one.counts, [])),
    counted_by: reduce(all = [], one IN descriptions | all + coalesce(one.counted_by, []))
  }
}
CALL (entity, descriptions) {
  WITH entity, descriptions WHERE size(descriptions) = 0 AND entity.document IS NULL
  DETACH DELETE entity
  RETURN count(*) AS lost
}
RETURN sum(lost) AS gone
