// What prevents people from reporting or cooperating?
// purpose: Who did not report, seek help or cooperate, with whom, and for what reason.
// interpretation: Click the statement to see who says so. Only reasons that the sentence names are drawn.
// caveat: Not reporting is not a fault. There may be other reasons that the text does not name.
// columns:
//   path paths: who did not report or cooperate, and the reason or the counterpart
//   proof paths: the statement and its sentence
MATCH proof = (who:Entity)<-[:MENTIONS]-(told:Statement {held_back: true, force: 'happened'})-[:QUOTED_FROM]->(:Sentence)
MATCH path = (who)-[link]->(:Entity) WHERE told.id IN link.statements AND link.kind <> 'class'
WITH path, proof LIMIT 60
WITH collect(DISTINCT path) AS path, collect(DISTINCT proof) AS proof
WHERE size(path) + size(proof) > 0
RETURN path, proof
