// Publish the counts of a table
// purpose: Replaces the groups of cases whose counts readers are shown, and raises the number of such publications.
// parameters:
//   document string: id of the table
//   rows list: form, year, cases and steps of each group; the five parts of each step follow each other
// columns:
//   counts integer: the number of publications
CALL () {
  MATCH (old:PublishedPattern {document: $document})
  DELETE old
}
CALL () {
  UNWIND $rows AS row
  CREATE (pattern:PublishedPattern {document: $document, form: row.form, year: row.year, steps: row.steps, cases: row.cases, name: 'published counts'})
}
MATCH (dataset:Dataset {id: 'dataset'})
SET dataset.counts = coalesce(dataset.counts, 0) + 1
RETURN dataset.counts AS counts
