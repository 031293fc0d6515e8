// What does the text say, sentence by sentence?
// purpose: The documents that are loaded, with their sentences.
// interpretation: Click a sentence to see its words. Double-click it to see the statements that were coded from it.
// caveat: At most the first 60 sentences of a document are drawn. A table of records has rows instead of
//   sentences; they are shown on the cases that were made from them.
// columns:
//   path path: a sentence and its document
MATCH path = (sentence:Sentence)-[:PART_OF]->(document:Document)
RETURN path
ORDER BY document.id, sentence.number
LIMIT 60
