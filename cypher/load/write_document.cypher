// Write a document
// purpose: The node of the document.
// parameters:
//   document string: id of the document
//   properties map: its properties
// columns:
//   id string: its id
MERGE (document:Evidence {id: $document})
SET document:Document, document = $properties
RETURN document.id AS id
