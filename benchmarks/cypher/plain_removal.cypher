// Take the plainly written nodes out again
// purpose: The store is as empty after the measuring as before. First what rows made, so that what they share has few links left.
// parameters:
//   by_rows boolean: what rows made, or what they share
MATCH (entity:Entity) WHERE (entity.row IS NOT NULL) = $by_rows
CALL (entity) { DETACH DELETE entity } IN TRANSACTIONS OF 5000 ROWS
