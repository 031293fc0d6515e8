// What is only alleged or possible?
// purpose: The weakest statements, with whom and what they name.
// reading: Pale statements: alleged is said by nobody who is named, possible says that it may be so.
// caveat: Do not cite it without its hedge.
// columns:
//   part paths: whom or what it names
//   sentence paths: its sentence
MATCH (told:Statement)
WHERE told.modality IN ['alleged', 'possible']
MATCH part = (told)-[:MENTIONS]->(:Entity)
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
WITH part, sentence LIMIT 60
WITH collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence
WHERE size(part) + size(sentence) > 0
RETURN part, sentence
