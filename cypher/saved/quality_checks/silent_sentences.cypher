// Which sentences have no statement?
// purpose: Sentences that no statement quotes.
// interpretation: Ideally there are none. A sentence listed here was coded as saying nothing, or was overlooked.
// parameters:
//   documents list = null: only these documents
// columns:
//   sentence list: each sentence
//   left_out integer: how many sentences are not drawn
//   notice node: says so if anything is left out
MATCH (sentence:Sentence)
WHERE NOT EXISTS { (sentence)<-[:QUOTED_FROM]-(:Statement) } AND ($documents IS NULL OR sentence.document IN $documents)
WITH DISTINCT sentence ORDER BY sentence.document, sentence.number
WITH collect(sentence) AS every
WITH * WHERE size(every) > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 60
RETURN every[..60] AS sentence, size(every[60..]) AS left_out, notice
