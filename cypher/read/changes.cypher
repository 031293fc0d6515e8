// The feed of changes
// purpose: Which documents were loaded, replaced or removed, at which revision and when, the oldest first. A document that was loaded before
//   the feed began, or whose entry is no longer kept, comes first, at revision 0 and without a time.
// parameters:
//   since integer = -1: only changes after this revision
//   document string = null: only changes of the document with this id
//   after list = []: revision and document of the last row of the previous page; empty for the first page
//   limit integer = 100: the most rows
//   records boolean = true: whether to include tables of records; without, revisions are those of the narratives
// columns:
//   revision integer: revision of the change
//   time any: when it was written, by the clock of Neo4j
//   change string: loaded, replaced or removed
//   document string: id of the document
//   title string: its title
//   kind string: narrative or records
CALL () {
  MATCH (change:Change)
  WHERE $records OR change.kind = 'narrative'
  RETURN CASE WHEN $records THEN change.revision ELSE change.published END AS revision, change.time AS time,
         change.change AS change, change.document AS document, change.title AS title, change.kind AS kind
  UNION ALL
  MATCH (source:Document)
  WHERE ($records OR source.kind = 'narrative') AND source.state = 'loaded'
    AND NOT EXISTS { MATCH (change:Change) WHERE change.document = source.id }
  RETURN 0 AS revision, null AS time, 'loaded' AS change, source.id AS document, source.title AS title, source.kind AS kind
}
WITH revision, time, change, document, title, kind
WHERE revision > $since AND ($document IS NULL OR document = $document)
  AND (size($after) = 0 OR revision > $after[0] OR (revision = $after[0] AND document > $after[1]))
RETURN revision AS revision, time AS time, change AS change, document AS document, title AS title, kind AS kind
ORDER BY revision, document
LIMIT $limit
