// How many changes there are, by document, kind and change
// purpose: The size of a list, and how many of its rows have each value.
// parameters:
//   since integer = -1: only changes after this revision
//   document string = null: only changes of the document with this id
//   facets list: total, and those of document, kind and change to count by
//   records boolean = true: whether to include tables of records; without, revisions are those of the narratives
// columns:
//   facet string: total, or what is counted by
//   value string: the value that these rows have; empty for the total
//   rows integer: number of changes with the value
CALL () {
  MATCH (change:Change)
  WHERE $records OR change.kind = 'narrative'
  RETURN CASE WHEN $records THEN change.revision ELSE change.published END AS revision,
         change {.change, .document, .kind} AS entry
  UNION ALL
  MATCH (source:Document)
  WHERE ($records OR source.kind = 'narrative') AND source.state = 'loaded'
    AND NOT EXISTS { MATCH (change:Change) WHERE change.document = source.id }
  RETURN 0 AS revision, {change: 'loaded', document: source.id, kind: source.kind} AS entry
}
WITH revision, entry
WHERE revision > $since AND ($document IS NULL OR entry.document = $document)
UNWIND $facets AS facet
WITH facet AS facet, CASE facet WHEN 'total' THEN '' ELSE entry[facet] END AS value, count(*) AS rows
RETURN facet AS facet, value AS value, rows AS rows
ORDER BY facet, rows DESC, value
