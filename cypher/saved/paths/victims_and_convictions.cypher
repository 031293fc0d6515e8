// What lies between victims and convictions?
// purpose: Both ends of the chain: what is tied to victims by a link that can carry a case on, and what is told of
//   convictions.
// question: 8
// reading: If the two parts do not touch, no sentence tells of a route, so nothing can be cut.
// caveat: None told is not a cut of zero: ask the table of the same question for what each route has in common.
// columns:
//   victims paths: a link that can carry a case on from victims
//   convictions paths: what is told of convictions
MATCH (end:Entity)
WHERE end.label IN ['Victim', 'Case'] AND end.row IS NULL
OPTIONAL MATCH victims = (end:Victim)-[hop WHERE hop.carries]-(:Entity)
OPTIONAL MATCH convictions = (end:Case)<-[:CONVICTED|HAD_NONE|PROSECUTED]-(:Entity)
WITH victims, convictions WHERE victims IS NOT NULL OR convictions IS NOT NULL
WITH victims, convictions LIMIT 60
WITH collect(DISTINCT victims) AS victims, collect(DISTINCT convictions) AS convictions
WHERE size(victims) + size(convictions) > 0
RETURN victims, convictions
