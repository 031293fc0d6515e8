// The revision of the dataset
// purpose: Every answer carries the revision, and names the documents whose load was interrupted.
// columns:
//   revision integer: rises with each load and removal; 0 before the first load
//   origin string: random, set at the first load; it tells this store from an emptied store at the same revision
//   incomplete list: ids of the documents whose load was interrupted
OPTIONAL MATCH (dataset:Dataset {id: 'dataset'})
OPTIONAL MATCH (document:Document) WHERE document.state <> 'loaded'
WITH dataset, document ORDER BY document.id
RETURN coalesce(dataset.revision, 0) AS revision, coalesce(dataset.origin, '') AS origin, collect(document.id) AS incomplete
