// What holds people back from reporting or cooperating?
// purpose: Who did not report, seek help or cooperate, with whom, and on what ground.
// reading: Click the statement for who says so. Grounds are those that the sentence names.
// caveat: Not reporting is no fault. Other grounds may be untold.
// columns:
//   path paths: who was held back, and by what or from whom
//   proof paths: the statement and its sentence
MATCH (who:Entity)
WHERE who.label IN ['Victim', 'Group'] AND who.row IS NULL
MATCH path = (who)-[link:HELD_BACK_BY|UNWILLING_TO_COOPERATE_WITH]->(:Entity)
MATCH (told:Evidence {id: link.statements[0]})
MATCH proof = (who)<-[:MENTIONS]-(told)-[:QUOTED_FROM]->(:Sentence)
WITH path, proof LIMIT 60
WITH collect(DISTINCT path) AS path, collect(DISTINCT proof) AS proof
WHERE size(path) + size(proof) > 0
RETURN path, proof
