// How far a document is loaded
// purpose: The same content is not loaded twice, and an interrupted load continues.
// parameters:
//   document string: id of the document
// columns:
//   kind string: narrative or records
//   title string: its title
//   country string: ISO 3166-1 code of its country; empty if it is about none
//   publisher string: who published it
//   year integer: year of the report
//   section string: section of the report; empty if it is the whole
//   licence string: the terms of its use
//   where string: where it was published; empty if it does not say
//   content string: hash of what was loaded
//   drawn integer: version of the derivation of its links; a document of an older version is loaded again
//   state string: loaded, loading or removing
//   token string: token of the current load or removal
//   rows_loaded integer: number of rows of a table that are loaded
MATCH (document:Document {id: $document})
RETURN document.kind AS kind, document.title AS title, document.country AS country, document.publisher AS publisher, document.year AS year,
       document.section AS section, document.licence AS licence, document.where AS where,
       document.content AS content, coalesce(document.drawn, 1) AS drawn, document.state AS state,
       document.token AS token, coalesce(document.rows_loaded, 0) AS rows_loaded
