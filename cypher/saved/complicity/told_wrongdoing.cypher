// Who is said to have done wrong, how firmly, and with what standing?
// purpose: Bribes, warnings, offers and facilitation as told, each with its statement and sentence.
// reading: Click the statement: modality says how firmly, standing which step of justice is named. The paler, the
//   weaker.
// caveat: Accepting a bribe to drop a case is not dropping it; offering is not paying. A group is not its members.
// columns:
//   path paths: what is told
//   proof paths: the statement and its sentence
MATCH path = (who:Entity)-[link:ACCEPTED_BRIBES_TO_DROP|WARNED|FACILITATED|OFFERED_PAYMENT_TO]->(whom:Entity)
UNWIND link.statements AS id
MATCH (told:Evidence {id: id})
MATCH proof = (who)<-[:MENTIONS]-(told)-[:QUOTED_FROM]->(:Sentence)
WITH path, proof LIMIT 60
WITH collect(DISTINCT path) AS path, collect(DISTINCT proof) AS proof
WHERE size(path) + size(proof) > 0
RETURN path, proof
