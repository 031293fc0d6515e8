// Which officials were investigated, and what became of it?
// purpose: Investigations of officials, what for, and what was not told about them.
// reading: standing on the statements says how far justice went as far as told. White nodes are questions left
//   open.
// caveat: An investigation is not guilt, and no progress told is not a case closed.
// columns:
//   path path: an investigation
//   ground path: what it was for
//   silence path: what was not told of them
MATCH path = (:Entity)-[:OPENED_INVESTIGATION_OF]->(officials:Entity)
OPTIONAL MATCH ground = (officials)-[:FACILITATED]->(:Entity)
OPTIONAL MATCH silence = (officials)<-[:MENTIONS]-(told:Statement)-[:MENTIONS]->(:Question)
  WHERE told.silence
RETURN path, ground, silence
LIMIT 40
