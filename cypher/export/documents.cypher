// Documents for export
// purpose: Every property of each document, with its text.
// columns:
//   document map: properties of the document
MATCH (document:Document)
RETURN properties(document) AS document
ORDER BY document.id
