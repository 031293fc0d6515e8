// How two entities are linked
// purpose: Neo4j Browser shows this when it is opened from a path of the API.
// interpretation: A path is not a cause, and it is as weak as its weakest link.
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
