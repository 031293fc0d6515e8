// What the cases of tables have in common
// purpose: The cases of each table, grouped by form, year and the steps that their rows state, so that a table of any
//   size becomes a few rows. A step is a link of the case: its type, the entity at its other end if that is asked for,
//   and its modality.
// parameters:
//   types list: types of the links that are steps
//   named list = []: types of the links whose other end is named
//   documents list = null: only these tables
//   records boolean = true: the groups of the rows as they are, as far as they are loaded; without, those that were published last
// columns:
//   country string: ISO 3166-1 code of the country; empty if the table is about none
//   document string: id of the table
//   form string: form of trafficking; empty if the rows have none
//   year integer: year in which the cases were opened; empty if the rows have none
//   steps list: type, id, name and label of the other end (or empty), and modality of each step
//   cases integer: number of cases
CALL () {
  WITH 1 AS one WHERE $records
  MATCH (document:Document {kind: 'records'}) WHERE $documents IS NULL OR document.id IN $documents
  MATCH (case:Entity:Case {document: document.id})
  WITH document, case, COLLECT {
    MATCH (case)-[link]-(other:Entity)
    WHERE type(link) IN $types AND link.document = document.id
    UNWIND link.modalities AS modality
    WITH link, modality, CASE WHEN type(link) IN $named THEN other END AS who
    WITH DISTINCT [type(link), coalesce(who.id, ''), coalesce(who.name, ''), coalesce(who.label, ''), modality] AS step
    RETURN step ORDER BY step[0], step[1], step[4]
  } AS steps
  RETURN document, case.form AS form, case.opened_start.year AS year, steps, count(*) AS cases
UNION ALL
  WITH 1 AS one WHERE NOT $records
  MATCH (document:Document {kind: 'records'}) WHERE $documents IS NULL OR document.id IN $documents
  MATCH (pattern:PublishedPattern {document: document.id, shown: true})
  RETURN document, pattern.form AS form, pattern.year AS year,
         [step IN range(0, size(pattern.steps) / 5 - 1) | pattern.steps[5 * step..5 * step + 5]] AS steps, pattern.cases AS cases
}
RETURN document.country AS country, document.id AS document, form, year, steps, cases
ORDER BY document, form, year, steps
