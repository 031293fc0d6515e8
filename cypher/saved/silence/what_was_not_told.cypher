// What was not reported, not provided, not indicated, or without progress?
// purpose: Each silence: who owes the answer, the question that was left open, the statement and the sentence.
// question: 3
// interpretation: The kind of silence comes first in the caption of the white node and of its link. Click the statement
//   to see the quote.
// caveat: A silence is neither “no” nor zero, and the kinds of silence are never added up.
// columns:
//   silence paths: who owes the answer, and the question
//   proof paths: the statement and its sentence
MATCH silence = (:Entity)-[{kind: 'silence'}]->(question:Question)
MATCH proof = (question)<-[:MENTIONS]-(told:Statement)-[:QUOTED_FROM]->(:Sentence)
WHERE told.silence
WITH silence, proof LIMIT 60
WITH collect(DISTINCT silence) AS silence, collect(DISTINCT proof) AS proof
WHERE size(silence) + size(proof) > 0
RETURN silence, proof
