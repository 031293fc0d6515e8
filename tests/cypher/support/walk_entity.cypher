// From an entity to the sentences that speak of it
// purpose: What an investigator walks by hand in Neo4j Browser: links alone, no list of ids.
// parameters:
//   id string: id of the entity
// columns:
//   statement string: id of the statement
//   sentence string: the sentence
//   document string: id of the document
//   told string: id of who says so, speaker or document; empty where nobody is named
MATCH (:Entity {id: $id})<-[:MENTIONS|ATTRIBUTED_TO]-(statement:Statement)
WITH DISTINCT statement
MATCH (statement)-[:QUOTED_FROM]->(sentence:Sentence)-[:PART_OF]->(document:Document)
OPTIONAL MATCH (statement)-[:ATTRIBUTED_TO]->(voice)
RETURN statement.id AS statement, sentence.text AS sentence, document.id AS document, voice.id AS told
ORDER BY statement
