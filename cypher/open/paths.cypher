// How two entities are tied together
// purpose: Where a link of the API to a path leads in Neo4j Browser.
// interpretation: A path is not a cause, and as weak as its weakest link.
// parameters:
//   source string: id of the first entity
//   steps list: ids of the links, in order
// columns:
//   path path: the links, in order
MATCH (source:Entity {id: $source})
MATCH path = (source) (()-[hop WHERE hop.id IN $steps]-(:Entity)){1,8}
WHERE length(path) = size($steps)
RETURN path
LIMIT 1
