// Write the editions of a table whose counts were published elsewhere
// purpose: A table that comes from an export is published from where its counts were published before, so that an edition with one case
//   more does not count as the first. The number of publications rises.
// parameters:
//   document string: id of the table
//   rows list: edition, whether it is shown, form, year, cases and steps of each group; the five parts of each step follow each other
// columns:
//   counts integer: the number of publications
CALL () {
  UNWIND $rows AS row
  CREATE (pattern:PublishedPattern {document: $document, edition: row.edition, shown: row.shown, form: row.form, year: row.year,
                                    steps: row.steps, cases: row.cases, name: 'published counts'})
}
MATCH (dataset:Dataset {id: 'dataset'})
SET dataset.counts = coalesce(dataset.counts, 0) + 1
RETURN dataset.counts AS counts
