// Which officials were investigated, and what was the outcome?
// purpose: Investigations of officials, the grounds for them, and what the text leaves open about them.
// interpretation: The property standing of a statement is the latest step of justice that the text names. White nodes
//   are open questions.
// caveat: An investigation does not prove guilt, and a lack of progress does not mean that a case was closed.
// columns:
//   path paths: an investigation
//   ground paths: the ground for it
//   silence paths: what the text leaves open about them
MATCH path = (:Entity)-[:OPENED_INVESTIGATION_OF]->(officials:Entity)
OPTIONAL MATCH ground = (officials)-[:FACILITATED]->(:Entity)
OPTIONAL MATCH silence = (officials)<-[:MENTIONS]-(told:Statement)-[:MENTIONS]->(:Question)
  WHERE told.silence
WITH path, ground, silence LIMIT 40
WITH collect(DISTINCT path) AS path, collect(DISTINCT ground) AS ground, collect(DISTINCT silence) AS silence
WHERE size(path) + size(ground) + size(silence) > 0
RETURN path, ground, silence
