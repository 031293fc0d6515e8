// Which training is said to be needed, for whom, by whom?
// purpose: Calls for training: they draw no link, so the statement stands in the middle.
// reading: The roles stand on the links: audience and topic. said by leads to the voice.
// caveat: A call for training does not say that there was none.
// columns:
//   part path: whom or what the call names
//   sentence path: its sentence
//   voice path: who says so
MATCH (told:Statement {predicate: 'needs_training'})
MATCH part = (told)-[:MENTIONS]->(:Entity)
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
OPTIONAL MATCH voice = (told)-[:ATTRIBUTED_TO]->(:Entity)
RETURN part, sentence, voice
LIMIT 60
