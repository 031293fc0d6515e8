// An entity, its links and the statements that mention it
// purpose: Neo4j Browser shows this when it is opened from an entity of the API.
// interpretation: Click a statement for its quote. A weaker statement is paler. At most 100 links and 100 mentions are drawn; a yellow node
//   says so where there are more, and the table says how many are not drawn.
// parameters:
//   id string: id of the entity
// columns:
//   entity node: the entity
//   path paths: its links
//   proof paths: statements that mention it, and their sentences
//   drawn string: how many of its links and mentions are drawn
//   left_out integer: how many links and mentions are not drawn
//   notice node: says so if anything is left out
MATCH (entity:Entity {id: $id})
CALL (entity) {
  MATCH path = (entity)-[]-(:Entity)
  WITH path LIMIT 100
  RETURN collect(path) AS path
}
CALL (entity) {
  MATCH proof = (entity)<-[:MENTIONS]-(:Statement)-[:QUOTED_FROM]->(:Sentence)
  WITH proof LIMIT 100
  RETURN collect(proof) AS proof
}
WITH entity, path, proof, COUNT { (entity)-[]-(:Entity) } AS links, COUNT { (entity)<-[:MENTIONS]-(:Statement) } AS mentions
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE links > size(path) OR mentions > size(proof)
RETURN entity, path, proof, size(path) + ' of ' + links + ' links, ' + size(proof) + ' of ' + mentions + ' mentions' AS drawn,
       links - size(path) + mentions - size(proof) AS left_out, notice
