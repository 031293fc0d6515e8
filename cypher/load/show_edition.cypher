// Show the counts of an edition that was published before
// purpose: An edition that is near to an earlier one is shown as that one, and raises the number of publications.
// parameters:
//   document string: id of the table
//   edition integer: number of the edition
// columns:
//   counts integer: the number of publications
CALL () {
  MATCH (pattern:PublishedPattern {document: $document})
  SET pattern.shown = pattern.edition = $edition
}
MATCH (dataset:Dataset {id: 'dataset'})
SET dataset.counts = coalesce(dataset.counts, 0) + 1
RETURN dataset.counts AS counts
