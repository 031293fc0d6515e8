// How many sentences a search finds, by document
// purpose: The size of a list, and how many of its rows have each value. Before the first load there is neither dataset
//   nor index.
// parameters:
//   text string: a Lucene query
//   documents list = null: only sentences of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   facets list: total, and document to count by it
// columns:
//   facet string: total, or what is counted by
//   value string: the value that these rows have; empty for the total
//   rows integer: number of sentences with the value
MATCH (:Dataset {id: 'dataset'})
CALL db.index.fulltext.queryNodes('sentence_words', $text) YIELD node AS sentence, score
WHERE ($documents IS NULL OR sentence.document IN $documents)
  AND ($in_period IS NULL OR EXISTS { (sentence)<-[:QUOTED_FROM]-(said:Statement) WHERE said.id IN $in_period })
UNWIND $facets AS facet
WITH facet, CASE facet WHEN 'total' THEN '' ELSE sentence[facet] END AS value
RETURN facet AS facet, value AS value, count(*) AS rows
ORDER BY facet, rows DESC, value
