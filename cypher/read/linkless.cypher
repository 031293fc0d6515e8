// Statements between entities that draw no link
// purpose: A denial, a call for something and a judgement draw no link. In a picture they stand between the entities
//   that they name, if two of them are drawn.
// parameters:
//   ids list: ids of the entities
//   forces list: forces of predicates that draw no link
//   documents list = null: only those of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   id string: id of the statement
//   denied boolean: whether it is a denial
//   force string: force of its predicate
//   phrase string: what it says in words
//   modality string: its modality
//   standing string: its standing
//   voice string: who says so: an entity's id, report or unnamed
//   voice_name string: the name of who says so
//   country string: ISO 3166-1 code of the country; empty if the document is about none
//   document string: id of the document
//   year integer: year of the report
//   start date: first day of its period, if it has days
//   end date: last day of its period, if it has days
//   parts list: entity and role of each part that is drawn
UNWIND $ids AS id
WITH DISTINCT id
MATCH (told:Statement)-[part:MENTIONS]->(entity:Entity {id: id})
WHERE (told.polarity = 'denied' OR told.force IN $forces)
  AND ($documents IS NULL OR told.document IN $documents) AND ($in_period IS NULL OR told.id IN $in_period)
WITH told, part, entity ORDER BY part.position
WITH told, collect({entity: entity.id, role: part.role}) AS parts, count(DISTINCT entity) AS drawn
WHERE drawn > 1
MATCH (source:Evidence:Document {id: told.document})
RETURN told.id AS id, told.polarity = 'denied' AS denied, told.force AS force, told.phrase AS phrase,
       told.modality AS modality, told.standing AS standing, told.voice AS voice, told.voice_name AS voice_name,
       told.country AS country, told.document AS document, source.year AS year,
       told.period_start AS start, told.period_end AS end, parts AS parts
ORDER BY id
