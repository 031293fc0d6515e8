// Who is said to have done wrong, how firmly, and with what standing?
// purpose: Bribes, warnings, offers and facilitation that the text describes, each with its statement and
//   sentence.
// interpretation: Click the statement: modality says how firmly it is made, standing names the step of justice. A
//   weaker statement is paler.
// caveat: Accepting a bribe to drop a case is not the same as dropping it, and offering is not paying. A group is
//   not its members.
// columns:
//   path paths: the wrongdoing
//   part paths: the statement that says so
//   sentence paths: its sentence
MATCH part = (who:Entity)<-[:MENTIONS]-(told:Statement {concerns_wrongdoing: true})
MATCH path = (who)-[link {wrongdoing: true}]->(:Entity) WHERE told.id IN link.statements
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
WITH path, part, sentence LIMIT 60
WITH collect(DISTINCT path) AS path, collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence
WHERE size(path) + size(part) + size(sentence) > 0
RETURN path, part, sentence
