// Whose word is it, where it is not the report's own?
// purpose: Statements by the speaker that their sentence names, and hearsay that names nobody.
// question: 2
// reading: Each speaker with what it said. A statement without a speaker is hearsay: its voice is unnamed.
// caveat: What the report says in its own voice is left out here. Whether two voices are independent of each other
//   is not known.
// columns:
//   voice paths: who said it
//   sentence paths: the statement and its sentence
MATCH (told:Statement)
WHERE told.voice <> 'report'
OPTIONAL MATCH voice = (told)-[:ATTRIBUTED_TO]->(:Entity)
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
WITH voice, sentence LIMIT 60
WITH collect(DISTINCT voice) AS voice, collect(DISTINCT sentence) AS sentence
WHERE size(voice) + size(sentence) > 0
RETURN voice, sentence
