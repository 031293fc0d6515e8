// What the store holds
// purpose: What was read of the store may be kept on the disk under this row and be used again while the row is the same. The revision alone
//   would not do: a store that was restored from a backup reaches the same revisions with other documents.
// parameters:
//   records boolean = true: whether to include what tables of records brought
// columns:
//   records boolean: whether tables of records are included
//   origin string: random, set at the first load; empty if nothing was loaded
//   revision integer: of the dataset, or of its narratives alone if tables are not included
//   contents list: id, hash, version of the derivation, state and loaded rows of each document, by id
OPTIONAL MATCH (dataset:Dataset {id: 'dataset'})
OPTIONAL MATCH (document:Document) WHERE $records OR document.kind = 'narrative'
WITH dataset, document ORDER BY document.id
RETURN $records AS records, coalesce(dataset.origin, '') AS origin,
       coalesce(CASE WHEN $records THEN dataset.revision ELSE dataset.published END, 0) AS revision,
       collect(CASE WHEN document IS NOT NULL THEN [document.id, document.content, toString(document.drawn), document.state,
                                                    toString(coalesce(document.rows_loaded, 0))] END) AS contents
