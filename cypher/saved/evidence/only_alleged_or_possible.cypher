// What is only alleged or possible?
// purpose: The weakest statements, with whom and what they name.
// reading: Pale statements: alleged is said by nobody who is named, possible says that it may be so.
// caveat: Do not cite it without its hedge.
// columns:
//   part path: whom or what it names
//   sentence path: its sentence
MATCH (told:Statement)
WHERE told.modality IN ['alleged', 'possible']
MATCH part = (told)-[:MENTIONS]->(:Entity)
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
RETURN part, sentence
LIMIT 60
