// An entity, its links and what is said of it
// purpose: Where a link of the API to an entity leads in Neo4j Browser.
// interpretation: Click a statement for its quote. The paler it is, the weaker it is said.
// parameters:
//   id string: id of the entity
// columns:
//   entity node: the entity
//   path paths: its links
//   proof paths: statements that mention it, and their sentences
MATCH (entity:Entity {id: $id})
OPTIONAL MATCH path = (entity)-[]-(:Entity)
OPTIONAL MATCH proof = (entity)<-[:MENTIONS]-(:Statement)-[:QUOTED_FROM]->(:Sentence)
WITH entity, path, proof LIMIT 200
RETURN entity, collect(DISTINCT path) AS path, collect(DISTINCT proof) AS proof
