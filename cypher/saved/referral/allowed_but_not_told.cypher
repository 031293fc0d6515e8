// What does the law allow, and does the text say whether it was used?
// purpose: Permissions, and the silences about whether they were used.
// interpretation: A thin link is a permission, such as “may file for” or “may charge”. A white node is an open
//   question.
// caveat: A permission does not say that anybody used it. Silence about its use does not say that nobody did.
// columns:
//   may paths: a permission
//   silence paths: who did not say whether a law or provision was used
MATCH (actor:Entity)
WHERE actor.family = 'actor' AND actor.row IS NULL
MATCH may = (actor)-[{kind: 'permitted'}]->(allowed:Entity)
OPTIONAL MATCH silence = (allowed:Law)<-[:PART_OF_LAW]-{0,1}(:Law)<-[:MENTIONS]-(told:Statement)-[:MENTIONS]->(:Question)
  WHERE told.silence
WITH may, silence LIMIT 60
WITH collect(DISTINCT may) AS may, collect(DISTINCT silence) AS silence
WHERE size(may) + size(silence) > 0
RETURN may, silence
