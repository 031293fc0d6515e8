// The text of a document
// purpose: The text as it was published, for export and for checking offsets.
// parameters:
//   document string: id of the document
//   records boolean = true: whether to include what tables of records brought
// columns:
//   text string: the text; empty for a table
MATCH (document:Document {id: $document}) WHERE $records OR document.kind = 'narrative'
RETURN document.text AS text
