// Write the speakers of statements
// purpose: A statement is attributed to the speaker that its sentence names, or to the document.
// parameters:
//   document string: id of the document
//   rows list: each statement and its voice
// columns:
//   written integer: number of statements
MATCH (document:Document {id: $document})
UNWIND $rows AS row
MATCH (statement:Evidence {id: row.statement})
OPTIONAL MATCH (speaker:Entity {id: row.voice})
WITH statement, coalesce(speaker, document) AS voice
CREATE (statement)-[attributed:ATTRIBUTED_TO]->(voice)
RETURN count(attributed) AS written
