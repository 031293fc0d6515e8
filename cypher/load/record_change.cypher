// Record that a document was loaded, replaced or removed
// purpose: An entry of the feed of changes, written in the transaction of the change, after the revision was raised. The newest entries
//   of narratives and of tables are kept, each apart, so that tables change nothing in what readers see. The feed is complete after the
//   revisions in feed_from and published_feed_from.
// parameters:
//   document string: id of the document
//   title string: its title
//   kind string: narrative or records
//   change string: loaded, replaced or removed
//   keep integer = 10000: the number of entries to keep of each kind
// columns:
//   revision integer: the revision of the change
MATCH (dataset:Dataset {id: 'dataset'})
CREATE (change:Change {id: 'change-' + toString(dataset.revision)})
SET change.revision = dataset.revision, change.document = $document, change.title = $title, change.kind = $kind,
    change.change = $change, change.time = datetime(), change.name = $change + ' ' + $document,
    change.published = CASE WHEN $kind = 'narrative' THEN dataset.published END,
    dataset.feed_from = coalesce(dataset.feed_from, dataset.revision - 1),
    dataset.published_feed_from = coalesce(
      dataset.published_feed_from, dataset.published - CASE WHEN $kind = 'narrative' THEN 1 ELSE 0 END)
WITH dataset, change
CALL (dataset, change) {
  MATCH (old:Change {kind: change.kind})
  WITH dataset, old ORDER BY old.revision DESC SKIP $keep
  SET dataset.feed_from = CASE WHEN old.revision > dataset.feed_from THEN old.revision ELSE dataset.feed_from END,
      dataset.published_feed_from = CASE WHEN old.published > dataset.published_feed_from THEN old.published
                                         ELSE dataset.published_feed_from END
  DELETE old
}
RETURN change.revision AS revision
