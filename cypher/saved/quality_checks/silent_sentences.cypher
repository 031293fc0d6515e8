// Which sentences have no statement?
// purpose: Sentences that no statement quotes.
// interpretation: Ideally there are none. A sentence listed here was coded as saying nothing, or was overlooked.
// columns:
//   sentence node: a sentence without a statement
MATCH (sentence:Sentence)
WHERE NOT EXISTS { (sentence)<-[:QUOTED_FROM]-(:Statement) }
RETURN sentence
ORDER BY sentence.document, sentence.number
LIMIT 60
