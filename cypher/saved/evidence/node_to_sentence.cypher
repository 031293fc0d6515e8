// On which sentences does a node rest?
// purpose: From a node to every statement that mentions it, and on to the sentence and the document.
// question: 10
// interpretation: Change the name to see another node. Click a statement to see its quote and offsets, or a sentence to
//   see its text.
// caveat: A node that was made from a row of a table carries that row in its properties row and quote.
// parameters:
//   name string = "courts": name of the node, as the graph writes it
// columns:
//   part paths: the node and a statement that mentions it
//   sentence paths: the statement and its sentence
//   document paths: the sentence and its document
MATCH (node:Entity {name: $name})
MATCH part = (node)<-[:MENTIONS]-(told:Statement)
MATCH sentence = (told)-[:QUOTED_FROM]->(where:Sentence)
MATCH document = (where)-[:PART_OF]->(:Document)
WITH part, sentence, document LIMIT 40
WITH collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence, collect(DISTINCT document) AS document
WHERE size(part) + size(sentence) + size(document) > 0
RETURN part, sentence, document
