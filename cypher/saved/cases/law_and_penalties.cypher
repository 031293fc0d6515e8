// Which laws are there, what do they cover and which penalties do they carry?
// purpose: Laws with their offences, topics, penalties and changes.
// interpretation: Click the statement of a penalty to see its range. The range is what the law prescribes, not what a
//   court imposed.
// caveat: That a law exists does not say that it was used.
// columns:
//   source node: where the link begins
//   link link: the link
//   target node: where the link ends
MATCH (law:Law)
MATCH (law)-[link {kind: 'plain'}]-(other:Entity) WHERE other.family = 'matter' OR other:LawChange
WITH DISTINCT link LIMIT 60
RETURN startNode(link) AS source, link AS link, endNode(link) AS target
