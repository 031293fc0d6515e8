// Where does the text speak of corruption?
// purpose: Statements about wrongdoing that draw no link between two parties, with everything that they name.
// interpretation: “featured corruption” and “remained a concern” are judgements. They name nobody as the wrongdoer.
// caveat: A system that is said to feature corruption is not the same as each person in it.
// columns:
//   part paths: what the statement names
//   sentence paths: its sentence
MATCH (told:Statement)
WHERE told.failing AND told.concerns_wrongdoing
  AND NOT EXISTS { (told)-[:MENTIONS]->(:Entity)-[link {wrongdoing: true}]->(:Entity) WHERE told.id IN link.statements }
MATCH part = (told)-[:MENTIONS]->(:Entity)
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
WITH part, sentence LIMIT 60
WITH collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence
WHERE size(part) + size(sentence) > 0
RETURN part, sentence
