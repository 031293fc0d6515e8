// Which documents are chosen
// purpose: The guide of Neo4j Browser makes a parameter of this, which its queries then read. Each field may have several
//   values with a stroke between them, and is empty for all.
// parameters:
//   country string = "KG": countries, by ISO 3166-1 code
//   year string = "2022": years of the reports
//   publisher string = "": publishers
//   document string = "": ids of documents
// columns:
//   id string: id of a chosen document
WITH [value IN split(toLower($country), '|') | trim(value)] AS countries,
     [value IN split($year, '|') | trim(value)] AS years,
     [value IN split(toLower($publisher), '|') | trim(value)] AS publishers,
     [value IN split(toLower($document), '|') | trim(value)] AS ids
MATCH (document:Document)
WHERE (countries = [''] OR toLower(document.country) IN countries)
  AND (years = [''] OR toString(document.year) IN years)
  AND (publishers = [''] OR toLower(document.publisher) IN publishers)
  AND (ids = [''] OR toLower(document.id) IN ids)
RETURN document.id AS id
ORDER BY id
