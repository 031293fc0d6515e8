// Who funded, gave and attended the training that reached at least 150 officials?
// purpose: The parties of each training whose count of people reaches the minimum, and the sentence that says so.
// question: 1
// interpretation: Click the statement to see the quote. The count is its property quantity_lower, which means “at least
//   this many”.
// caveat: A party that the sentence does not name is not drawn. That does not say that there was none. To have
//   attended is not to have learned.
// parameters:
//   minimum integer = 150: smallest number of people, compared with the lower bound of the count
// columns:
//   party paths: the parties of the training
//   count paths: the statement that counts, and its sentence
MATCH (told:Statement {predicate: 'trained'})
WHERE told.quantity_unit = 'person' AND told.quantity_lower >= $minimum
MATCH count = (training:Training)<-[:MENTIONS {role: 'happening'}]-(told)-[:QUOTED_FROM]->(:Sentence)
MATCH party = (:Entity {family: 'actor'})-[{kind: 'plain'}]->(training)
WITH party, count LIMIT 60
WITH collect(DISTINCT party) AS party, collect(DISTINCT count) AS count
WHERE size(party) + size(count) > 0
RETURN party, count
