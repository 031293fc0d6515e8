// What is only alleged or possible?
// purpose: The weakest statements, with everybody and everything that they name.
// interpretation: An alleged statement comes from a speaker whom the text does not name. A possible statement says that
//   something may be so. modality_order counts from 0 (asserted) to 3 (possible).
// caveat: Do not cite these statements without their hedge.
// columns:
//   part paths: everybody and everything that the statement names
//   sentence paths: its sentence
MATCH (told:Statement)
WHERE told.modality_order > 1
MATCH part = (told)-[:MENTIONS]->(:Entity)
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
WITH part, sentence LIMIT 60
WITH collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence
WHERE size(part) + size(sentence) > 0
RETURN part, sentence
