// A link and the statements that it rests on
// purpose: Neo4j Browser shows this when it is opened from a link of the API.
// interpretation: Click a statement for its quote, and its sentence for the full text. At most 60 statements are drawn; a yellow node says so
//   where there are more. What a row of a table states has no statement.
// parameters:
//   source string: id of the source
//   id string: id of the link
// columns:
//   path path: the link
//   proof paths: the statements that it rests on, and their sentences
//   drawn string: how many of its statements are drawn
//   left_out integer: how many statements are not drawn
//   notice node: says so if anything is left out
MATCH path = (:Entity {id: $source})-[link {id: $id}]->(:Entity)
CALL (link) {
  MATCH proof = (statement:Statement)-[:QUOTED_FROM]->(:Sentence)
  WHERE statement.id IN link.statements
  WITH proof, statement ORDER BY statement.document, statement.start, statement.end, statement.id LIMIT 60
  RETURN collect(proof) AS proof
}
WITH path, proof, size([id IN link.statements WHERE NOT id CONTAINS '\u0023']) AS statements
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE statements > size(proof)
RETURN path, proof, size(proof) + ' of ' + statements + ' statements' AS drawn,
       statements - size(proof) AS left_out, notice
