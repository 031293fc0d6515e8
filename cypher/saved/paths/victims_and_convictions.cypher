// What lies between victims and convictions?
// purpose: Both ends of the chain: what is tied to victims by a link that can carry a case on, and what is told of
//   convictions.
// question: 8
// reading: If the two parts do not touch, no sentence tells of a route, so nothing can be cut.
// caveat: None told is not a cut of zero: ask the table of the same question for what each route has in common.
// columns:
//   path paths: a link that can carry a case on from victims, or what is told of prosecutions and convictions
//   part paths: the statement that tells it
//   sentence paths: its sentence
MATCH (end:Entity)
WHERE end.label IN ['Victim', 'Case'] AND end.row IS NULL
MATCH path = (end)-[link]-(:Entity)
WHERE end.label = 'Victim' AND link.carries
   OR end.label = 'Case' AND type(link) IN ['CONVICTED', 'HAD_NONE', 'PROSECUTED']
UNWIND link.statements AS id
MATCH (told:Evidence {id: id})
MATCH part = (end)<-[:MENTIONS]-(told)
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
WITH path, part, sentence LIMIT 60
WITH collect(DISTINCT path) AS path, collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence
WHERE size(path) + size(part) + size(sentence) > 0
RETURN path, part, sentence
