// A link and the statements that it rests on
// purpose: Neo4j Browser shows this when it is opened from a link of the API.
// interpretation: Click a statement for its quote, and its sentence for the full text.
// parameters:
//   source string: id of the source
//   id string: id of the link
// columns:
//   path path: the link
//   proof path: a statement that it rests on, and its sentence
MATCH path = (source:Entity {id: $source})-[link {id: $id}]->(:Entity)
OPTIONAL MATCH proof = (source)<-[:MENTIONS]-(told:Statement)-[:QUOTED_FROM]->(:Sentence)
  WHERE told.id IN link.statements
RETURN path, proof
LIMIT 60
