// Which documents are loaded, and are they complete?
// purpose: Rows may be missing because a load was interrupted.
// interpretation: The state is “loaded” if the document is complete. Otherwise load the document again.
// parameters:
//   documents list = null: only these documents
// columns:
//   country string: ISO 3166-1 code of the country; empty if the document is about none
//   year integer: the year of the report
//   publisher string: who published it
//   document string: the id of the document
//   name string: the title of the document
//   kind string: narrative or records
//   state string: loaded, loading or removing
MATCH (document:Document)
WHERE $documents IS NULL OR document.id IN $documents
RETURN document.country AS country, document.year AS year, document.publisher AS publisher, document.id AS document,
       document.name AS name, document.kind AS kind, document.state AS state
ORDER BY country, document
LIMIT 1000
