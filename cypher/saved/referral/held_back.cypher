// What holds people back from reporting or cooperating?
// purpose: Who did not report, seek help or cooperate, with whom, and on what ground.
// reading: Click the statement for who says so. Grounds are those that the sentence names.
// caveat: Not reporting is no fault. Other grounds may be untold.
// columns:
//   path path: who was held back, and by what or from whom
//   proof path: the statement and its sentence
MATCH (who:Entity)
WHERE who.label IN ['Victim', 'Group'] AND who.row IS NULL
MATCH path = (who)-[link:HELD_BACK_BY|UNWILLING_TO_COOPERATE_WITH]->(:Entity)
MATCH (told:Evidence {id: link.statements[0]})
MATCH proof = (who)<-[:MENTIONS]-(told)-[:QUOTED_FROM]->(:Sentence)
RETURN path, proof
LIMIT 60
