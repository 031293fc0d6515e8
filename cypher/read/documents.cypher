// Documents that are loaded
// purpose: Each document with its counts, and whether it is loaded whole.
// parameters:
//   document string = null: only this one
// columns:
//   document map: properties of the document, without its text
//   sentences integer: how many sentences it has
//   statements integer: how many statements
//   entities integer: how many entities it describes
MATCH (document:Document)
WHERE $document IS NULL OR document.id = $document
RETURN document {.*, text: null, token: null} AS document,
       COUNT { (document)<-[:PART_OF]-(:Sentence) } AS sentences,
       COUNT { (:Statement {document: document.id}) } AS statements,
       COUNT { (document)-[:DESCRIBES]->() } AS entities
ORDER BY document.id
