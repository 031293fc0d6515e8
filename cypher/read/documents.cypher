// The loaded documents
// purpose: Each document with its counts, and whether its load is complete.
// parameters:
//   documents list = null: only these documents
//   records boolean = true: whether to include what tables of records brought
//   counted boolean = false: whether to include the tables whose counts are published
// columns:
//   document map: properties of the document, without its text
//   sentences integer: number of its sentences
//   statements integer: number of its statements
//   entities integer: number of entities that it describes
MATCH (document:Document)
WHERE ($documents IS NULL OR document.id IN $documents) AND ($records OR document.kind = 'narrative' OR ($counted AND EXISTS { (:PublishedPattern {document: document.id}) }))
RETURN document {.*, text: null, token: null} AS document,
       COUNT { (document)<-[:PART_OF]-(:Sentence) } AS sentences,
       COUNT { (:Statement {document: document.id}) } AS statements,
       COUNT { (document)-[:DESCRIBES]->() } AS entities
ORDER BY document.id
