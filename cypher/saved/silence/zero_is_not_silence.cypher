// What was counted as none, and what was left open?
// purpose: Counts of none beside silences: figures on the left, open questions on the right.
// interpretation: “had none of” is a published figure. A white node is a question that nobody answered.
// caveat: Neither says why.
// columns:
//   zero paths: a count of none
//   silence paths: a silence
MATCH (who:Entity)
WHERE who.family = 'actor' AND who.row IS NULL
OPTIONAL MATCH zero = (who)-[:HAD_NONE]->(:Entity)
OPTIONAL MATCH silence = (who)-[{kind: 'silence'}]->(:Question)
WITH zero, silence WHERE zero IS NOT NULL OR silence IS NOT NULL
WITH zero, silence LIMIT 60
WITH collect(DISTINCT zero) AS zero, collect(DISTINCT silence) AS silence
WHERE size(zero) + size(silence) > 0
RETURN zero, silence
