// Where the feed of changes begins
// purpose: The feed is complete after this revision.
// parameters:
//   records boolean = true: whether to include tables of records; without, the revision is that of the narratives
// columns:
//   revision integer: revision after which no entry is missing; 0 if the feed has all
OPTIONAL MATCH (dataset:Dataset {id: 'dataset'})
RETURN coalesce(CASE WHEN $records THEN dataset.feed_from ELSE dataset.published_feed_from END,
                CASE WHEN $records THEN dataset.revision ELSE dataset.published END, 0) AS revision
