// How far a document is loaded
// purpose: The same content is not loaded twice, and an interrupted load continues.
// parameters:
//   document string: id of the document
// columns:
//   kind string: narrative or records
//   title string: its title
//   content string: hash of what was loaded
//   drawn integer: version of the derivation of its links; a document of an older version is loaded again
//   state string: loaded, loading or removing
//   token string: token of the current load or removal
//   rows_loaded integer: number of rows of a table that are loaded
MATCH (document:Document {id: $document})
RETURN document.kind AS kind, document.title AS title, document.content AS content, coalesce(document.drawn, 1) AS drawn, document.state AS state,
       document.token AS token, coalesce(document.rows_loaded, 0) AS rows_loaded
