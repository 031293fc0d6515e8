// Who is linked to whom?
// purpose: The actors of the graph, and every link that leads directly from one actor to another.
// interpretation: At least one sentence supports each arrow, and its hedge comes first. Double-click an actor to see
//   its other links.
// caveat: Most links run through trainings, cases and laws, which are left out here. Groups within groups have a
//   query of their own.
// columns:
//   path path: an actor, a link, another actor
MATCH (actor:Entity)
WHERE actor.family = 'actor' AND actor.row IS NULL
MATCH path = (actor)-[link]->(other:Entity)
WHERE other.family = 'actor' AND other.row IS NULL AND link.kind <> 'class' AND link.kind <> 'zero'
RETURN path
LIMIT 100
