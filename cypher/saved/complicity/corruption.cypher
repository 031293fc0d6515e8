// Where does the text speak of corruption?
// purpose: Statements that concern wrongdoing and draw no link between two parties, with what they name.
// reading: featured corruption and remained a concern are judgements: they name nobody who did it.
// caveat: A system that is said to feature corruption is not each person in it.
// columns:
//   part path: what the statement names
//   sentence path: its sentence
MATCH (told:Statement)
WHERE told.predicate IN ['remained_concern', 'inhibited', 'featured_corruption']
MATCH part = (told)-[:MENTIONS]->(:Entity)
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
RETURN part, sentence
LIMIT 60
