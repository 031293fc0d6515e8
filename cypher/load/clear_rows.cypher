// Remove a batch of what a table contributed
// purpose: A large table is removed in batches, each in its own transaction. Returns no row if a load took over.
// parameters:
//   document string: id of the table
//   token string: the token of this removal
//   batch integer = 10000: nodes to remove at a time
// columns:
//   removed integer: number of nodes that were removed; 0 when none is left
MATCH (document:Document {id: $document, token: $token})
CALL (document) {
  MATCH (entity:Entity) WHERE entity.document = document.id AND entity.row > 0
  WITH entity LIMIT $batch
  DETACH DELETE entity
  RETURN count(*) AS removed
}
RETURN removed AS removed
