// Write statements
// purpose: A node for each statement, which is quoted from its sentence.
// parameters:
//   document string: id of the document
//   rows list: id of the sentence, properties, and labels for the style, of each statement
// columns:
//   written integer: number of statements
UNWIND $rows AS row
MATCH (sentence:Sentence:Evidence {id: row.sentence})
CREATE (statement:Evidence:Statement)-[:QUOTED_FROM]->(sentence)
SET statement = row.properties, statement.document = $document, statement:$(row.labels)
RETURN count(statement) AS written
