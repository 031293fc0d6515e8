// Sentences for export
// purpose: Every property of each sentence.
// parameters:
//   document string: id of the document
// columns:
//   sentence map: properties of the sentence
MATCH (sentence:Sentence)-[:PART_OF]->(:Document {id: $document})
RETURN properties(sentence) AS sentence
ORDER BY sentence.number
