// Which sentences can be read in two ways?
// purpose: Statements with a note on the reading that was not coded.
// interpretation: Click a statement to see its note.
// caveat: Of two possible readings, the weaker is coded.
// columns:
//   path path: a statement with a note, and its sentence
MATCH path = (told:Statement)-[:QUOTED_FROM]->(:Sentence)
WHERE told.note IS NOT NULL
RETURN path
ORDER BY told.document, told.start
LIMIT 60
