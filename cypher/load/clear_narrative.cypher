// Remove what a document contributed
// purpose: First half of a replacement or a removal; load/tidy_entities and load/copy_entities then update the entities.
// parameters:
//   document string: id of the document
// columns:
//   touched list: ids of the entities that the document described
MATCH (document:Document {id: $document})
CALL (document) {
  MATCH (document)-[:DESCRIBES]->(:Entity)-[link {document: $document}]->(:Entity)
  DELETE link
}
CALL (document) {
  MATCH (document)-[:DESCRIBES]->(entity:Entity)
  MATCH (:PublishedCopy {id: entity.id})-[link:PUBLISHED_LINK {document: $document}]->()
  DELETE link
}
CALL (document) {
  OPTIONAL MATCH (document)<-[:PART_OF]-(sentence:Sentence)
  OPTIONAL MATCH (sentence)<-[:QUOTED_FROM]-(statement:Statement)
  DETACH DELETE statement, sentence
}
CALL (document) {
  OPTIONAL MATCH (document)-[:DESCRIBES]->(entity:Entity)
  RETURN collect(entity.id) AS touched
}
DETACH DELETE document
RETURN touched AS touched
