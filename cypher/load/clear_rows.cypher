// Take out part of what a table brought
// purpose: Large tables are removed in batches, each a transaction of its own; no row if a load took over.
// parameters:
//   document string: id of the table
//   token string: the word of this removal
//   batch integer = 10000: nodes at a time
// columns:
//   removed integer: nodes that were taken out; 0 when done
MATCH (document:Document {id: $document, token: $token})
CALL (document) {
  MATCH (entity:Entity) WHERE entity.document = document.id AND entity.row > 0
  WITH entity LIMIT $batch
  DETACH DELETE entity
  RETURN count(*) AS removed
}
RETURN removed AS removed
