// The loaded documents by what a selection names
// purpose: The country, year and publisher of each document, to find those that a question is asked of.
// parameters:
//   records boolean = true: whether to include tables of records
//   counted boolean = false: whether to include the tables whose counts are published
// columns:
//   document string: id of the document
//   title string: its title
//   country string: ISO 3166-1 code; empty if it is about none
//   year integer: year of the report
//   publisher string: who published it
MATCH (document:Document)
WHERE $records OR document.kind = 'narrative' OR ($counted AND EXISTS { (:PublishedPattern {document: document.id}) })
RETURN document.id AS document, document.title AS title, document.country AS country, document.year AS year,
       document.publisher AS publisher
ORDER BY document
