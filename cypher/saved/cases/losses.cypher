// Why did cases leave the flow, at which stage, through whom?
// purpose: Every statement that cases ended, continued under another name, never entered the flow, or were not
//   counted.
// question: 5
// interpretation: The property loss names the kind: ended, relabelled, never_entered or not_counted. The roles stand on
//   the links.
// caveat: The four kinds are never added up. What the text leaves open is listed under silence.
// columns:
//   part paths: everybody and everything that the statement names
//   sentence paths: its sentence
MATCH (told:Statement)
WHERE told.loss IS NOT NULL AND NOT told.silence
MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
OPTIONAL MATCH part = (told)-[how:MENTIONS]->(:Entity)
  WHERE how.role <> 'scope'
WITH part, sentence, told ORDER BY told.start LIMIT 80
WITH collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence
WHERE size(part) + size(sentence) > 0
RETURN part, sentence
