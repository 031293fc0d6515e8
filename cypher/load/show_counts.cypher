// Note that published counts appear, or are gone
// purpose: Whether a table with published counts is loaded is part of what readers are shown, so it raises the number of publications.
// parameters:
//   document string: id of the table
// columns:
//   counts integer: the number of publications; no row if the table has no published counts
MATCH (dataset:Dataset {id: 'dataset'})
WHERE EXISTS { (:PublishedPattern {document: $document}) }
SET dataset.counts = coalesce(dataset.counts, 0) + 1
RETURN dataset.counts AS counts
