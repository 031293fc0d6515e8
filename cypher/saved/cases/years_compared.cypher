// What changed between the calendar years?
// purpose: Counts that the text itself compares, with the groups that they count.
// question: 9
// reading: Click each statement for its count and period. compared with is the text's own comparison.
// caveat: No ratio is made: prosecutions of a year are not of the cases opened in it.
// columns:
//   pair path: two statements that the text compares
//   count path: a statement and what it counts
//   sentence path: its sentence
MATCH pair = (told:Statement)-[:COMPARED_WITH]-(:Statement)
MATCH count = (told)-[:MENTIONS]->(:Case)
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
RETURN pair, count, sentence
LIMIT 60
