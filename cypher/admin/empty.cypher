// Whether the store is empty
// purpose: Only into an empty store can documents be imported. One from which all was removed still has its revisions, its feed of
//   changes and the editions of published counts, so it is not empty.
// columns:
//   empty boolean: whether there is no node but those that every start of a load makes
OPTIONAL MATCH (node)
WHERE NOT node:Notice AND NOT (node:Dataset AND node.revision = 0)
WITH node LIMIT 1
RETURN node IS NULL AS empty
