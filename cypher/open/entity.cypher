// An entity, its links and the statements that mention it
// purpose: Neo4j Browser shows this when it is opened from an entity of the API.
// interpretation: Click a statement for its quote. A weaker statement is paler.
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
