// Which training is said to be needed, for whom, by whom?
// purpose: Calls for training: they draw no link, so the statement stands in the middle.
// reading: The roles stand on the links: audience and topic. said by leads to the voice.
// caveat: A call for training does not say that there was none.
// columns:
//   part paths: whom or what the call names
//   sentence paths: its sentence
//   voice paths: who says so
MATCH (told:Statement {predicate: 'needs_training'})
MATCH part = (told)-[:MENTIONS]->(:Entity)
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
OPTIONAL MATCH voice = (told)-[:ATTRIBUTED_TO]->(:Entity)
WITH part, sentence, voice LIMIT 60
WITH collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence, collect(DISTINCT voice) AS voice
WHERE size(part) + size(sentence) + size(voice) > 0
RETURN part, sentence, voice
