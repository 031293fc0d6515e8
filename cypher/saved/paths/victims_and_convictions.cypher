// What lies between victims and convictions?
// purpose: Both ends of the chain: links that can carry a case onward from victims, and what the text says about
//   convictions.
// question: 8
// interpretation: If the two parts are not connected, no sentence describes a route, so there is nothing to cut.
// caveat: “None told” is not a cut of size zero. The table of the same question lists what the routes have in
//   common.
// columns:
//   path paths: a link that can carry a case onward from victims, or a link of a prosecution or conviction
//   part paths: the statement that says so
//   sentence paths: its sentence
MATCH part = (end:Entity)<-[:MENTIONS]-(told:Statement)
WHERE end:Victim AND told.carries
   OR end:Case AND told.stage_order > 2 AND told.loss IS NULL AND NOT told.failing
MATCH path = (end)-[link]-(:Entity) WHERE told.id IN link.statements AND (end:Case OR link.carries)
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
WITH path, part, sentence LIMIT 60
WITH collect(DISTINCT path) AS path, collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence
WHERE size(path) + size(part) + size(sentence) > 0
RETURN path, part, sentence
