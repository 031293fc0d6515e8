// Who funded, who gave and who attended the training that reached at least 150 officials?
// purpose: The parties of each training whose count of people reaches the minimum.
// question: 1
// reading: "at_least" is the lower end of the count and "at_most" its upper end, empty where the text leaves it
//   open. A party that the sentence does not name is an empty list: it is not told, not absent.
// parameters:
//   minimum integer = 150: at least so many people, by the lower end of the count
// columns:
//   training string: name of the training
//   training_id string: its id
//   funded list: who paid
//   gave list: who gave it
//   partnered list: who partnered in it
//   supported list: who supported it
//   attended list: who attended
//   on list: topics
//   at_least integer: lower end of the count of people
//   at_most integer: upper end; empty if open
//   status string: measured, lower_bound ...
//   modality string: how firmly it is said
//   voice string: who says so
//   period_kind string: kind of the period
//   sentence integer: number of the sentence
//   statements list: ids of the statements that the row rests on
MATCH (told:Statement {predicate: 'trained'})-[:MENTIONS {role: 'happening'}]->(training:Training)
WHERE told.quantity_unit = 'person' AND told.quantity_lower >= $minimum
RETURN training.name AS training, training.id AS training_id,
       COLLECT { MATCH (told)-[:MENTIONS {role: 'funder'}]->(party) RETURN party.name ORDER BY party.name } AS funded,
       COLLECT { MATCH (told)-[:MENTIONS {role: 'giver'}]->(party) RETURN party.name ORDER BY party.name } AS gave,
       COLLECT { MATCH (told)-[:MENTIONS {role: 'partner'}]->(party) RETURN party.name ORDER BY party.name } AS partnered,
       COLLECT { MATCH (told)-[:MENTIONS {role: 'supporter'}]->(party) RETURN party.name ORDER BY party.name } AS supported,
       COLLECT { MATCH (told)-[:MENTIONS {role: 'audience'}]->(party) RETURN party.name ORDER BY party.name } AS attended,
       COLLECT { MATCH (told)-[:MENTIONS {role: 'topic'}]->(topic) RETURN topic.name ORDER BY topic.name } AS on,
       told.quantity_lower AS at_least, told.quantity_upper AS at_most, told.status AS status,
       told.modality AS modality, coalesce(COLLECT { MATCH (told)-[:ATTRIBUTED_TO]->(who:Entity) RETURN who.name }[0], told.voice) AS voice, told.period_kind AS period_kind,
       told.sentence AS sentence, [told.id] AS statements
ORDER BY at_least DESC, told.document, told.start, told.end, told.id
LIMIT 1000
