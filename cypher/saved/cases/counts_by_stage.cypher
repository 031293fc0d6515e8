// For each stage of the case flow: what was counted?
// purpose: Every count of cases, investigations, prosecutions and convictions, with its statement.
// question: 4
// interpretation: Click a statement to see its bounds (quantity_lower and quantity_upper), the kind of its period
//   (period_kind) and its stage.
// caveat: Counts of different periods, units or scopes are neither added up nor divided by each other. An absent
//   bound is open; it is not zero.
// columns:
//   count paths: a counted group and its statement
//   sentence paths: the statement's sentence
MATCH (told:Statement)
WHERE told.count_kind <> 'unknown'
MATCH count = (told)-[:MENTIONS]->(:Case)
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
WITH count, sentence, told ORDER BY told.stage_order, told.start LIMIT 60
WITH collect(DISTINCT count) AS count, collect(DISTINCT sentence) AS sentence
WHERE size(count) + size(sentence) > 0
RETURN count, sentence
