// Whether a document has changed since a revision
// purpose: What is based on one document holds while others are loaded. If the feed of changes does not reach back so far, or the document is
//   not loaded completely, any change of the graph counts.
// parameters:
//   document string: id of the document
//   revision integer: the revision
//   records boolean = true: whether to include tables of records; without, revisions are those of the narratives
// columns:
//   changed boolean: whether it has
OPTIONAL MATCH (dataset:Dataset {id: 'dataset'})
OPTIONAL MATCH (source:Document {id: $document})
WITH source, CASE WHEN $records THEN dataset.revision ELSE dataset.published END AS current,
     CASE WHEN $records THEN dataset.feed_from ELSE dataset.published_feed_from END AS feed_from
RETURN coalesce(CASE
  WHEN current < $revision THEN true
  WHEN source.state <> 'loaded' OR feed_from IS NULL OR feed_from > $revision THEN current > $revision
  ELSE EXISTS { MATCH (change:Change {document: $document})
                WHERE CASE WHEN $records THEN change.revision ELSE change.published END > $revision }
END, false) AS changed
