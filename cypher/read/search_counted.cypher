// How many entities a search finds, by label and document
// purpose: The size of a list, and how many of its rows have each value. A row with several values counts for each of
//   them. Before the first load there is neither dataset nor index.
// parameters:
//   text string: a Lucene query
//   label string = null: only those with this label
//   documents list = null: only those that these documents describe
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   period_from date = null: only cases whose time of opening has days, and ends on this day or later
//   period_to date = null: only cases whose time of opening has days, and begins on this day or earlier
//   facets list: total, and those of label and document to count by
//   records boolean = true: whether to include what tables of records brought
// columns:
//   facet string: total, or what is counted by
//   value string: the value that these rows have; empty for the total
//   rows integer: number of entities with the value
MATCH (:Dataset {id: 'dataset'})
CALL db.index.fulltext.queryNodes(CASE WHEN $records THEN 'entity_terms' ELSE 'published_terms' END, $text) YIELD node AS entity, score
WHERE ($label IS NULL OR entity.label = $label)
  AND ($documents IS NULL
       OR any(id IN $documents WHERE id IN CASE WHEN $records THEN entity.documents ELSE entity.published END))
         AND ($in_period IS NULL OR any(said IN entity.statements WHERE said IN $in_period))
  AND ($period_from IS NULL OR entity.opened_end >= $period_from)
  AND ($period_to IS NULL OR entity.opened_start <= $period_to)
UNWIND $facets AS facet
UNWIND CASE facet WHEN 'total' THEN [''] WHEN 'document' THEN CASE WHEN $records THEN entity.documents ELSE entity.published END ELSE [entity[facet]] END AS value
RETURN facet AS facet, value AS value, count(*) AS rows
ORDER BY facet, rows DESC, value
