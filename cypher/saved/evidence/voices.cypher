// Whose word is it, where the report does not speak for itself?
// purpose: Statements by a speaker whom the sentence names, and hearsay without a named speaker.
// question: 2
// interpretation: Each speaker is drawn with its statements. A statement without a speaker is hearsay; its voice is
//   unnamed.
// caveat: Statements in the report's own voice are left out. Whether two voices are independent of each other is
//   not known.
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
