// Revision of the dataset
// purpose: Answers carry the revision, and name documents whose load was cut short.
// columns:
//   revision integer: rises with each load and removal; 0 before the first
//   origin string: random, made at the first load: a store that was emptied may come to the same revision again
//   incomplete list: ids of documents whose load was cut short
OPTIONAL MATCH (dataset:Dataset {id: 'dataset'})
OPTIONAL MATCH (document:Document) WHERE document.state <> 'loaded'
WITH dataset, document ORDER BY document.id
RETURN coalesce(dataset.revision, 0) AS revision, coalesce(dataset.origin, '') AS origin, collect(document.id) AS incomplete
