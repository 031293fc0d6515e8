// Choose the groups of cases whose counts readers are shown
// purpose: For cases of a form and year, writes the groups of an edition or shows those of one that was published before; the number of
//   publications rises. Other editions are kept: a further one is compared with each.
// parameters:
//   document string: id of the table
//   units list: form, year, edition to show (0 for none), and whether its groups are written anew
//   rows list: form, year, edition, cases and steps of each group that is written; the five parts of each step follow each other
// columns:
//   counts integer: the number of publications
CALL () {
  UNWIND $units AS unit
  MATCH (pattern:PublishedPattern {document: $document})
  WHERE coalesce(pattern.form, '') = coalesce(unit.form, '') AND coalesce(pattern.year, 0) = coalesce(unit.year, 0)
  WITH pattern, unit, unit.written AND pattern.edition = unit.edition AS outdated
  FOREACH (_ IN CASE WHEN outdated THEN [] ELSE [1] END | SET pattern.shown = pattern.edition = unit.edition)
  FOREACH (_ IN CASE WHEN outdated THEN [1] ELSE [] END | DELETE pattern)
}
CALL () {
  UNWIND $rows AS row
  CREATE (pattern:PublishedPattern {document: $document, edition: row.edition, shown: true, form: row.form, year: row.year,
                                    steps: row.steps, cases: row.cases, name: 'published counts'})
}
MATCH (dataset:Dataset {id: 'dataset'})
SET dataset.counts = coalesce(dataset.counts, 0) + 1
RETURN dataset.counts AS counts
