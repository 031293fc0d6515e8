// Who funded, gave and attended the training that reached at least 150 officials?
// purpose: The parties of each training whose count of people reaches the minimum, and the sentence that says so.
// question: 1
// reading: Click the statement for the quote. The count is its quantity_lower: at least so many.
// caveat: A party that the sentence does not name is not drawn: it is not told, not absent. Having attended is not
//   having learned.
// parameters:
//   minimum integer = 150: at least so many people, by the lower end of the count
// columns:
//   party paths: who had which part in it
//   count paths: the statement that counts, and its sentence
MATCH (told:Statement {predicate: 'trained'})
WHERE told.quantity_unit = 'person' AND told.quantity_lower >= $minimum
MATCH count = (training:Training)<-[:MENTIONS {role: 'happening'}]-(told)-[:QUOTED_FROM]->(:Sentence)
MATCH party = (:Entity)-[:GAVE|PARTNERED_IN|FUNDED|SUPPORTED|ATTENDED|ASSIGNED_TO_TEACH]->(training)
WITH party, count LIMIT 60
WITH collect(DISTINCT party) AS party, collect(DISTINCT count) AS count
WHERE size(party) + size(count) > 0
RETURN party, count
