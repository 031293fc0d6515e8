// The documents of a selection
// purpose: Stands in the place of the list of documents in a query that is opened in Neo4j Browser with a selection.
// parameters:
//   country list = null: codes of countries, in small letters
//   year list = null: years of the reports
//   publisher list = null: publishers, in small letters
//   document list = null: ids of documents, in small letters
// columns:
//   selected_id string: id of a document that has one of each
MATCH (selected:Document)
WHERE ($country IS NULL OR toLower(selected.country) IN $country) AND ($year IS NULL OR selected.year IN $year)
  AND ($publisher IS NULL OR toLower(selected.publisher) IN $publisher)
  AND ($document IS NULL OR toLower(selected.id) IN $document)
RETURN selected.id AS selected_id
ORDER BY selected_id
