// Which actors have the most neighbours in common?
// purpose: Pairs of actors that are linked to the same nodes, with those nodes.
// interpretation: The two actors have much in common, such as the same training or the same cases.
// caveat: To share a neighbour is not to act together.
// columns:
//   source node: where the link begins
//   link link: the link
//   target node: where the link ends
MATCH (who:Entity)
WHERE who.family = 'actor' AND who.row IS NULL
MATCH path = (who)-[first]->(shared:Entity)<-[second]-(other:Entity)
WHERE who.id < other.id AND shared.row IS NULL AND first.kind = 'plain' AND second.kind = 'plain'
WITH who, other, collect(path) AS paths, count(DISTINCT shared) AS many
WHERE many > 1
UNWIND paths AS path
UNWIND relationships(path) AS link
WITH DISTINCT link LIMIT 60
RETURN startNode(link) AS source, link AS link, endNode(link) AS target
