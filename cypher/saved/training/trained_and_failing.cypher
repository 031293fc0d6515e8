// Which groups received training and are named in a failing?
// purpose: Each trained group, the training, and the statements that name the same group, or a narrower or broader
//   one, in a failing.
// question: 6
// reading: A class link says that the failing names a narrower or broader group: nothing passes between them.
// caveat: Association, never effect: what came first is mostly not told.
// columns:
//   training paths: the group and its training
//   failing paths: the failing, its group and its sentence
//   class paths: how the two groups are tied, if they are not one
MATCH (happening:Training)
MATCH training = (trained:Entity)-[:ATTENDED]->(happening)
MATCH class = (trained)-[:NARROWER_THAN]-{0,1}(group:Entity)
MATCH failing = (group)<-[:MENTIONS {role: 'subject'}]-(told:Statement)-[:QUOTED_FROM]->(:Sentence)
WHERE told.failing AND told.polarity = 'affirmed' AND NOT told.silence
WITH training, failing, class LIMIT 60
WITH collect(DISTINCT training) AS training, collect(DISTINCT failing) AS failing, collect(DISTINCT class) AS class
WHERE size(training) + size(failing) + size(class) > 0
RETURN training, failing, class
