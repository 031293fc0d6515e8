// Update entities after a load or a removal
// purpose: An entity has the description of the first document (by id) that describes it, and every statement that it
//   rests on. An entity that rests on nothing is removed. Labels for the style: Hedged if no statement of the entity is
//   asserted, and the kinds of silence of a question.
// parameters:
//   ids list: ids of the entities
// columns:
//   gone integer: how many entities were removed
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
  WITH entity, descriptions, documents, first, collect(DISTINCT name) AS names,
       reduce(all = [], one IN descriptions | all + coalesce(one.modalities, [])) AS modalities,
       reduce(all = [], one IN descriptions | all + coalesce(one.seen_as, [])) AS silences
  WITH *, silences + CASE WHEN size(modalities) = 0 OR 'asserted' IN modalities THEN [] ELSE ['Hedged'] END AS seen_as
  REMOVE entity:$(coalesce(entity.seen_as, []))
  SET entity = first {
    .*,
    id: entity.id,
    label: entity.label,
    documents: documents,
    aliases: [name IN names WHERE name <> first.name],
    formerly: reduce(all = [], one IN descriptions | all + [id IN coalesce(one.formerly, []) WHERE NOT id IN all]),
    statements: reduce(all = [], one IN descriptions | all + coalesce(one.statements, [])),
    counts: reduce(all = [], one IN descriptions | all + coalesce(one.counts, [])),
    counted_by: reduce(all = [], one IN descriptions | all + coalesce(one.counted_by, [])),
    modalities: modalities,
    seen_as: seen_as
  }
  SET entity:$(seen_as)
}
CALL (entity, descriptions) {
  WITH entity, descriptions WHERE size(descriptions) = 0 AND entity.document IS NULL
  DETACH DELETE entity
  RETURN count(*) AS lost
}
RETURN sum(lost) AS gone
