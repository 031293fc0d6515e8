// From a link to the sentences that it rests on
// purpose: Each id that a link lists is a statement's node, which stands on a sentence.
// columns:
//   link string: id of the link
//   modality string: as the link has it for this statement
//   standing string: as the link has it for this statement
//   statement map: the statement
//   sentence string: the sentence
MATCH (:Entity)-[link]->(:Entity)
UNWIND range(0, size(link.statements) - 1) AS place
OPTIONAL MATCH (statement:Statement {id: link.statements[place]})-[:QUOTED_FROM]->(sentence:Sentence)
RETURN link.id AS link, link.modalities[place] AS modality, link.standings[place] AS standing,
       properties(statement) AS statement, sentence.text AS sentence
ORDER BY link, place
