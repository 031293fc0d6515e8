// Write statements
// purpose: A node for each statement, which is quoted from its sentence.
// parameters:
//   document string: id of the document
//   country string = null: ISO 3166-1 code of the country that the document is about
//   rows list: id of the sentence, properties, and labels for the style, of each statement
// columns:
//   written integer: number of statements
UNWIND $rows AS row
MATCH (sentence:Sentence:Evidence {id: row.sentence})
CREATE (statement:Evidence:Statement)-[:QUOTED_FROM]->(sentence)
SET statement = row.properties, statement.document = $document, statement.country = $country, statement:$(row.labels)
RETURN count(statement) AS written
