// Which training is said to be needed, for whom, and who says so?
// purpose: Calls for training. A call draws no link, so its statement stands in the middle.
// interpretation: The roles, audience and topic, stand on the links. The link “said by” leads to the voice.
// caveat: A call for training does not say that there was no training.
// columns:
//   part paths: everybody and everything that the call names
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
