// Sentences of a document, with the statements that rest on each
// purpose: The coverage of a document: a sentence without statements has an empty list.
// parameters:
//   document string: id of the document
//   number integer = null: only this sentence
// columns:
//   number integer: number of the sentence, from 1
//   start integer: offset of its first character in the text
//   end integer: offset after its last character
//   text string: the sentence
//   statements list: ids of its statements, in the order of their quotes
MATCH (sentence:Sentence)-[:PART_OF]->(:Document {id: $document})
WHERE $number IS NULL OR sentence.number = $number
RETURN sentence.number AS number, sentence.start AS start, sentence.end AS end, sentence.text AS text,
       COLLECT { MATCH (told:Statement)-[:QUOTED_FROM]->(sentence)
                 RETURN told.id ORDER BY told.start, told.end, told.id } AS statements
ORDER BY number
