// Why did cases leave the flow, at which stage, through whom?
// purpose: Each telling of cases that ended, went on under another name, did not enter, or were not counted.
// question: 5
// reading: The property loss has the head: ended, relabelled, never_entered or not_counted. The roles stand on the
//   links.
// caveat: The heads are never mixed. Losses that nobody told of are under silence.
// columns:
//   part paths: whom or what the statement names
//   sentence paths: its sentence
MATCH (told:Statement)
WHERE told.loss IS NOT NULL AND NOT told.silence
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
OPTIONAL MATCH part = (told)-[how:MENTIONS]->(:Entity)
  WHERE how.role IN ['subject', 'object', 'happening', 'reason']
WITH part, sentence, told ORDER BY told.start LIMIT 80
WITH collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence
WHERE size(part) + size(sentence) > 0
RETURN part, sentence
