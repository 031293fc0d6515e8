// What does the text say, sentence by sentence?
// purpose: The documents that are loaded, with their sentences.
// reading: Click a sentence for its words. Double-click it for the statements that were read out of it.
// caveat: A document is drawn with its first 60 sentences at most. A table of records has rows instead, on the
//   cases that they made.
// columns:
//   path path: a sentence and its document
MATCH path = (sentence:Sentence)-[:PART_OF]->(document:Document)
RETURN path
ORDER BY document.id, sentence.number
LIMIT 60
