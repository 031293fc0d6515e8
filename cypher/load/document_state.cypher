// What is loaded of a document?
// purpose: The same content is not loaded twice, and a load that was cut short goes on.
// parameters:
//   document string: id of the document
// columns:
//   kind string: narrative or records
//   content string: hash of what was loaded
//   drawn integer: version of the way in which it was drawn; an older one is drawn again
//   state string: loaded, loading or removing
//   token string: who loads
//   rows_loaded integer: rows of a table that are in
MATCH (document:Document {id: $document})
RETURN document.kind AS kind, document.content AS content, coalesce(document.drawn, 1) AS drawn, document.state AS state,
       document.token AS token, coalesce(document.rows_loaded, 0) AS rows_loaded
