// Statements in their sentences
// purpose: Each statement with the whole sentence that it is quoted from, and the document. For a row of a table the
//   quote is the row itself, and there is no sentence.
// parameters:
//   ids list: ids of statements, or of rows of tables
//   records boolean = true: whether to include what tables of records brought
// columns:
//   id string: id of the statement or row
//   told map: properties of the statement; empty for a row
//   row integer: number of the row; empty for a statement
//   quote string: the words that it rests on
//   sentence map: number, start, end and text of the sentence; empty for a row
//   entities list: id, name and label of each entity that it names, once for each role
//   document map: id, title, section, publisher, year, country, language, where and licence
UNWIND range(0, size($ids) - 1) AS place
WITH place, $ids[place] AS id
CALL (id) {
  MATCH (told:Evidence:Statement {id: id})
  RETURN told, null AS made
  UNION ALL
  WITH id, 1 AS one WHERE $records
  MATCH (made:Entity:Case)
  WHERE made.document = split(id, '#')[0] AND made.row = toInteger(split(id, '#')[1])
  RETURN null AS told, made
}
MATCH (source:Evidence:Document {id: coalesce(told.document, made.document)})
OPTIONAL MATCH (told)-[:QUOTED_FROM]->(sentence:Sentence)
WITH place, id, told, made, sentence, source,
     COLLECT { MATCH (told)-[part:MENTIONS]->(entity:Entity)
               RETURN entity {.id, .name, .label} ORDER BY part.position } AS named
RETURN id, properties(told) AS told, made.row AS row, coalesce(told.quote, made.quote) AS quote,
       sentence {.number, .start, .end, .text} AS sentence, named AS entities,
       source {.id, .title, .section, .publisher, .year, .country, .language, .where, .licence} AS document
ORDER BY place
