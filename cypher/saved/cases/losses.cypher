// Why did cases leave the flow, at which stage, through whom?
// purpose: Each telling of cases that ended, went on under another name, did not enter, or were not counted.
// question: 5
// reading: The property loss has the head: ended, relabelled, never_entered or not_counted. The roles stand on the
//   links.
// caveat: The heads are never mixed. Losses that nobody told of are under silence.
// columns:
//   part path: whom or what the statement names
//   sentence path: its sentence
MATCH (told:Statement)
WHERE told.loss IS NOT NULL AND NOT told.silence
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
OPTIONAL MATCH part = (told)-[how:MENTIONS]->(:Entity)
  WHERE how.role IN ['subject', 'object', 'happening', 'reason']
RETURN part, sentence
ORDER BY told.start
LIMIT 80
