// Which officials were investigated, and what became of it?
// purpose: Investigations of officials, what for, and what was not told about them.
// reading: standing on the statements says how far justice went as far as told. White nodes are questions left
//   open.
// caveat: An investigation is not guilt, and no progress told is not a case closed.
// columns:
//   path paths: an investigation
//   ground paths: what it was for
//   silence paths: what was not told of them
MATCH path = (:Entity)-[:OPENED_INVESTIGATION_OF]->(officials:Entity)
OPTIONAL MATCH ground = (officials)-[:FACILITATED]->(:Entity)
OPTIONAL MATCH silence = (officials)<-[:MENTIONS]-(told:Statement)-[:MENTIONS]->(:Question)
  WHERE told.silence
WITH path, ground, silence LIMIT 40
WITH collect(DISTINCT path) AS path, collect(DISTINCT ground) AS ground, collect(DISTINCT silence) AS silence
WHERE size(path) + size(ground) + size(silence) > 0
RETURN path, ground, silence
