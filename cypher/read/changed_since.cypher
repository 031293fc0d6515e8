// Whether documents have changed since a revision
// purpose: What is based on some documents holds while others are loaded. If the feed of changes does not reach back so far, or one
//   of them is not loaded completely, any change of the graph counts.
// parameters:
//   documents list: ids of the documents
//   revision integer: the revision
//   records boolean = true: whether to include tables of records; without, revisions are those of the narratives
// columns:
//   changed boolean: whether one of them has
OPTIONAL MATCH (dataset:Dataset {id: 'dataset'})
WITH dataset, EXISTS { MATCH (source:Document WHERE source.id IN $documents) WHERE source.state <> 'loaded' } AS cut_short
WITH cut_short, CASE WHEN $records THEN dataset.revision ELSE dataset.published END AS current,
     CASE WHEN $records THEN dataset.feed_from ELSE dataset.published_feed_from END AS feed_from
RETURN coalesce(CASE
  WHEN current < $revision THEN true
  WHEN cut_short OR feed_from IS NULL OR feed_from > $revision THEN current > $revision
  ELSE EXISTS { MATCH (change:Change WHERE change.document IN $documents)
                WHERE CASE WHEN $records THEN change.revision ELSE change.published END > $revision }
END, false) AS changed
