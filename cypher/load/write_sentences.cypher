// Write sentences
// purpose: A node for each sentence, which is part of its document.
// parameters:
//   document string: id of the document
//   rows list: properties of each sentence
// columns:
//   written integer: number of sentences
MATCH (document:Document {id: $document})
UNWIND $rows AS row
CREATE (sentence:Evidence:Sentence)-[:PART_OF]->(document)
SET sentence = row, sentence.country = document.country, sentence.year = document.year
RETURN count(sentence) AS written
