// On which sentences does a node rest?
// purpose: From a node to every statement that mentions it, to the sentence, to the document.
// question: 10
// reading: Change the name to ask for another node. Click a statement for its quote and offsets, a sentence for its
//   text.
// caveat: What a table's row made has the row itself in its properties row and quote.
// parameters:
//   name string = "courts": name of the node, as the graph writes it
// columns:
//   part path: the node and a statement that mentions it
//   sentence path: from the statement to the document
MATCH (node:Entity {name: $name})
MATCH part = (node)<-[:MENTIONS]-(told:Statement)
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)-[:PART_OF]->(:Document)
RETURN part, sentence
LIMIT 40
