// Who funded, who gave and who attended the training that reached at least 150 officials?
// purpose: The parties of each training whose count of people reaches the minimum.
// question: 1
// interpretation: "at_least" is the lower end of the count and "at_most" its upper end, empty where the text leaves it
//   open. A rough figure ("stated") has no ends. Who gave or funded a training may stand in another sentence of the document. A party that no sentence names
//   is an empty list: it is not stated, not absent.
// parameters:
//   minimum integer = 150: at least so many people, by the lower end of the count or by a figure that is called rough
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   training string: name of the training
//   training_id string: its id
//   phrase string: the statement in words, no stronger than its sentence
//   funded list: who paid
//   gave list: who gave it
//   partnered list: who partnered in it
//   supported list: who supported it
//   attended list: who attended, of those counted
//   on list: topics
//   at_least integer: lower end of the count of people
//   at_most integer: upper end; empty if open
//   stated any: a figure that the sentence calls rough, such as "about 800", or an average; it is no bound
//   unit string: what the figure counts
//   words string: the sentence's own words for how many
//   status string: measured, lower_bound ...
//   modality string: how firmly the count is said
//   voice string: who says so
//   period_kind string: kind of the period
//   country string: ISO 3166-1 code of the country; empty if the document is about none
//   document string: id of the document
//   sentence integer: number of the sentence that counts
//   statements list: ids of the statements that the row rests on
MATCH (count:Statement {predicate: 'trained'})-[:MENTIONS {role: 'happening'}]->(training:Training)
WHERE count.counts_people AND coalesce(count.quantity_lower, count.quantity_stated) >= $minimum
  AND ($documents IS NULL OR count.document IN $documents) AND ($in_period IS NULL OR count.id IN $in_period)
WITH count, training, count.document AS document
RETURN training.name AS training, training.id AS training_id, count.phrase AS phrase,
       COLLECT { MATCH (party)-[:FUNDED {document: document}]->(training) RETURN party.name ORDER BY party.name } AS funded,
       COLLECT { MATCH (party)-[:GAVE {document: document}]->(training) RETURN party.name ORDER BY party.name } AS gave,
       COLLECT { MATCH (party)-[:PARTNERED_IN {document: document}]->(training)
                 RETURN party.name ORDER BY party.name } AS partnered,
       COLLECT { MATCH (party)-[:SUPPORTED {document: document}]->(training)
                 RETURN party.name ORDER BY party.name } AS supported,
       COLLECT { MATCH (count)-[:MENTIONS {role: 'audience'}]->(party) RETURN party.name ORDER BY party.name } AS attended,
       COLLECT { MATCH (training)-[:ON_TOPIC {document: document}]->(topic) RETURN topic.name ORDER BY topic.name } AS on,
       count.quantity_lower AS at_least, count.quantity_upper AS at_most, count.quantity_stated AS stated,
       count.quantity_unit AS unit, count.quantity_words AS words, count.status AS status,
       count.modality AS modality, count.voice_name AS voice, count.period_kind AS period_kind,
       count.country AS country, document AS document, count.sentence AS sentence,
       [count.id] + COLLECT { MATCH (training)-[link {document: document}]-(:Entity) UNWIND link.statements AS id
                              WITH DISTINCT id WHERE id <> count.id RETURN id ORDER BY id } AS statements
ORDER BY coalesce(at_least, stated) DESC, document, count.start, count.end, count.id
LIMIT 1000
