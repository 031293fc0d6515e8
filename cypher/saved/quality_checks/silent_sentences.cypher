// Which sentences say nothing that was read?
// purpose: Sentences without a statement.
// reading: None is good. A sentence here was read and coded as nothing, or was missed.
// columns:
//   sentence node: a sentence without a statement
MATCH (sentence:Sentence)
WHERE NOT EXISTS { (sentence)<-[:QUOTED_FROM]-(:Statement) }
RETURN sentence
ORDER BY sentence.document, sentence.number
LIMIT 60
