// Documents for export
// purpose: Each document's node whole, with its text.
// columns:
//   document map: properties of the document
MATCH (document:Document)
RETURN properties(document) AS document
ORDER BY document.id
