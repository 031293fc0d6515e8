// Publish the counts of a table
// purpose: Writes the groups of cases of an edition, which readers are shown counts of from now on, and raises the number of publications.
//   Those of other editions are kept: a further edition is compared with each.
// parameters:
//   document string: id of the table
//   edition integer: number of the edition, among those of the table that were published
//   rows list: form, year, cases and steps of each group; the five parts of each step follow each other
// columns:
//   counts integer: the number of publications
CALL () {
  MATCH (old:PublishedPattern {document: $document, edition: $edition})
  DELETE old
}
CALL () {
  MATCH (other:PublishedPattern {document: $document})
  SET other.shown = false
}
CALL () {
  UNWIND $rows AS row
  CREATE (pattern:PublishedPattern {document: $document, edition: $edition, shown: true, form: row.form, year: row.year,
                                    steps: row.steps, cases: row.cases, name: 'published counts'})
}
MATCH (dataset:Dataset {id: 'dataset'})
SET dataset.counts = coalesce(dataset.counts, 0) + 1
RETURN dataset.counts AS counts
