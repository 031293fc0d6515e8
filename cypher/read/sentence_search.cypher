// Sentences, by their words
// purpose: Full-text search in the text of all narratives. The caller turns the words into a Lucene query. Before the
//   first load there is neither dataset nor index.
// parameters:
//   text string: a Lucene query
//   documents list = null: only sentences of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   after list = []: score and id of the last sentence of the previous page; empty for the first page
//   limit integer = 100: the most rows
// columns:
//   sentence map: id, document, number and text of the sentence
//   title string: title of its document
//   country string: ISO 3166-1 code of the country that the document is about; empty if about none
//   year integer: year of the report
//   language string: language of the text, by ISO 639
//   statements list: ids of its statements, in the order of their quotes
//   entities list: id, name and label of the entities that they mention
//   score any: how well it matches; higher is better
MATCH (:Dataset {id: 'dataset'})
CALL db.index.fulltext.queryNodes('sentence_words', $text) YIELD node AS sentence, score
WHERE ($documents IS NULL OR sentence.document IN $documents)
  AND ($in_period IS NULL OR EXISTS { (sentence)<-[:QUOTED_FROM]-(said:Statement) WHERE said.id IN $in_period })
  AND (size($after) = 0 OR score < $after[0] OR (score = $after[0] AND sentence.id > $after[1]))
WITH sentence, score ORDER BY score DESC, sentence.id LIMIT $limit
MATCH (sentence)-[:PART_OF]->(document:Document)
RETURN sentence {.id, .document, .number, .text} AS sentence, document.title AS title, document.country AS country,
       document.year AS year, document.language AS language,
       COLLECT { MATCH (told:Statement)-[:QUOTED_FROM]->(sentence)
                 RETURN told.id ORDER BY told.start, told.end, told.id } AS statements,
       COLLECT { MATCH (entity:Entity)<-[:MENTIONS]-(:Statement)-[:QUOTED_FROM]->(sentence)
                 WITH DISTINCT entity RETURN entity {.id, .name, .label} ORDER BY entity.name, entity.id } AS entities,
       score AS score
ORDER BY score DESC, sentence.id
