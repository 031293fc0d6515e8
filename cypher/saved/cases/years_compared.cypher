// What changed between the calendar years?
// purpose: Counts that the text itself compares, with the groups that they count.
// question: 9
// interpretation: Click a statement to see its count and period. A link “compared with” is a comparison that the text
//   makes.
// caveat: No ratio is calculated: the prosecutions of a year do not belong to the cases opened in that year.
// columns:
//   pair paths: two statements that the text compares
//   count paths: a statement and what it counts
//   sentence paths: its sentence
MATCH (told:Statement)-[:COMPARED_WITH]-(:Statement)
WITH DISTINCT told
MATCH count = (told)-[:MENTIONS]->(:Case)
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
OPTIONAL MATCH pair = (told)-[:COMPARED_WITH]->(:Statement)
WITH pair, count, sentence LIMIT 60
WITH collect(DISTINCT pair) AS pair, collect(DISTINCT count) AS count, collect(DISTINCT sentence) AS sentence
WHERE size(pair) + size(count) + size(sentence) > 0
RETURN pair, count, sentence
