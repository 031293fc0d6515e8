// Update entities after a load or a removal
// purpose: An entity has the description of the first narrative (by id) in the reader's language that describes it, or else of the
//   first, with the names, counts and modalities of all narratives; only without a narrative, those of tables. If no document in
//   the reader's language describes it, its name is the register's in that language. It keeps every document and statement
//   that it rests on. An entity that rests on nothing is removed. Labels: Published if a narrative describes it; for the style,
//   Hedged if no statement of the entity is asserted, and the kinds of silence of a question.
// parameters:
//   ids list: ids of the entities
//   language string = "en": the reader's language
// columns:
//   gone integer: how many entities were removed
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
OPTIONAL MATCH (document:Document)-[describes:DESCRIBES]->(entity)
WITH entity, document, describes ORDER BY document.kind = 'records', document.id
WITH entity, collect(describes {.*, language: document.language}) AS all_descriptions, collect(document.id) AS documents,
     [id IN collect(CASE document.kind WHEN 'narrative' THEN document.id END) WHERE id IS NOT NULL] AS published
WITH *, CASE WHEN size(published) > 0 THEN all_descriptions[..size(published)] ELSE all_descriptions END AS descriptions
CALL (entity, descriptions, all_descriptions, documents, published) {
  WITH * WHERE size(descriptions) > 0
  WITH *, [one IN descriptions WHERE one.language = $language | one][0] AS read
  WITH *, coalesce(read, descriptions[0]) AS first
  WITH *, coalesce(read.name, first['names_' + $language][0], first.name) AS shown,
       reduce(all = [], one IN descriptions | all + [one.name] + coalesce(one.aliases, [])) AS stated,
       reduce(all = [], one IN descriptions | all + reduce(
         words = [], key IN [key IN keys(one) WHERE key STARTS WITH 'names_'] | words + one[key])) AS registered
  CALL (registered) {  // the keys of a node have no order
    UNWIND registered AS word
    WITH word ORDER BY word
    RETURN collect(word) AS sorted
  }
  UNWIND stated + sorted AS name
  WITH entity, descriptions, all_descriptions, documents, published, first, shown, collect(DISTINCT name) AS names,
       reduce(all = [], one IN descriptions | all + coalesce(one.modalities, [])) AS modalities,
       reduce(all = [], one IN descriptions | all + coalesce(one.seen_as, [])) AS silences
  WITH *, silences + CASE WHEN size(modalities) = 0 OR 'asserted' IN modalities THEN [] ELSE ['Hedged'] END
                   + CASE WHEN size(published) = 0 THEN [] ELSE ['Published'] END AS seen_as
  REMOVE entity:$(coalesce(entity.seen_as, []))
  SET entity = first {
    .*,
    name: shown,
    language: null,
    id: entity.id,
    label: entity.label,
    documents: documents,
    published: published,
    rows: [one IN all_descriptions WHERE one.rows IS NOT NULL | one.rows][0],
    aliases: [name IN names WHERE name <> shown],
    formerly: reduce(all = [], one IN descriptions | all + [id IN coalesce(one.formerly, []) WHERE NOT id IN all]),
    initials: CASE WHEN any(one IN descriptions WHERE one.initials IS NOT NULL) THEN
      reduce(all = [], one IN descriptions | all + [word IN coalesce(one.initials, []) WHERE NOT word IN all]) END,
    statements: reduce(all = [], one IN all_descriptions | all + coalesce(one.statements, [])),
    counts: reduce(all = [], one IN descriptions | all + coalesce(one.counts, [])),
    counted_by: reduce(all = [], one IN descriptions | all + coalesce(one.counted_by, [])),
    modalities: modalities,
    unanswered: [one IN descriptions WHERE one.unanswered IS NOT NULL | one.unanswered][0],
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
