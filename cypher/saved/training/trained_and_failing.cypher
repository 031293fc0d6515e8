// Which groups received training and are named in a failing?
// purpose: Each trained group, its training, and the statements that name the same group, or a narrower or broader
//   group, in a failing.
// question: 6
// interpretation: A class link means that the failing names a narrower or a broader group. Nothing passes between the
//   two groups.
// caveat: This is an association, never an effect. The text rarely says which came first.
// columns:
//   training paths: the group and its training
//   failing paths: the failing, its group and its sentence
//   class paths: how the two groups are related, if they are not the same
MATCH (happening:Training)
MATCH training = (trained:Entity)-[:ATTENDED]->(happening)
MATCH class = (trained)-[:NARROWER_THAN]-{0,1}(group:Entity)
MATCH failing = (group)<-[:MENTIONS {role: 'subject'}]-(told:Statement)-[:QUOTED_FROM]->(:Sentence)
WHERE told.failing AND told.polarity = 'affirmed' AND NOT told.silence
WITH training, failing, class LIMIT 60
WITH collect(DISTINCT training) AS training, collect(DISTINCT failing) AS failing, collect(DISTINCT class) AS class
WHERE size(training) + size(failing) + size(class) > 0
RETURN training, failing, class
