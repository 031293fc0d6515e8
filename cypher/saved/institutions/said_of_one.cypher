// What is said about a given institution, and in which sentences?
// purpose: Every statement that mentions an institution, with its sentence.
// interpretation: Click a statement to see its quote, voice and modality. A weaker statement is paler.
// caveat: To be mentioned is not to be at fault. The link names the role in which the institution is mentioned.
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
