// The revision of the dataset
// purpose: Every answer carries the revision, and names the documents whose load was interrupted.
// parameters:
//   records boolean = true: whether to include what tables of records brought; without, no load of a table raises the revision
// columns:
//   revision integer: rises with each load and removal; 0 before the first load
//   origin string: random, set at the first load; it tells this store from an emptied store at the same revision
//   counts integer: rises when counts of tables are published, or a table that has published counts comes or goes
//   incomplete list: ids of the documents whose load was interrupted
OPTIONAL MATCH (dataset:Dataset {id: 'dataset'})
OPTIONAL MATCH (document:Document) WHERE document.state <> 'loaded' AND ($records OR document.kind = 'narrative')
WITH dataset, document ORDER BY document.id
RETURN coalesce(CASE WHEN $records THEN dataset.revision ELSE dataset.published END, 0) AS revision,
       CASE WHEN $records OR dataset.published > 0 THEN coalesce(dataset.origin, '') ELSE '' END AS origin,
       coalesce(dataset.counts, 0) AS counts,
       collect(document.id) AS incomplete
