// The text of a document
// purpose: The text as it was published, for export and for checking offsets.
// parameters:
//   document string: id of the document
// columns:
//   text string: the text; empty for a table
MATCH (document:Document {id: $document})
RETURN document.text AS text
