// What is said of one institution, in which sentences?
// purpose: Every statement that mentions an institution, with its sentence.
// reading: Click a statement for its quote, voice and modality. The paler a statement, the weaker it is said.
// caveat: Being mentioned is not being at fault: the role stands on the link.
// parameters:
//   name string = "MVD": name of the node, as the graph writes it
// columns:
//   part paths: a statement that mentions it
//   sentence paths: the statement and its sentence
MATCH (who:Entity {name: $name})
MATCH part = (who)<-[:MENTIONS]-(told:Statement)
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
WITH part, sentence LIMIT 40
WITH collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence
WHERE size(part) + size(sentence) > 0
RETURN part, sentence
