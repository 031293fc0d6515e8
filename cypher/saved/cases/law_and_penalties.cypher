// Which laws are there, what do they cover, what do they carry?
// purpose: Laws with their offences, topics, penalties and changes.
// reading: Click a penalty's statement for the range: it is prescribed, not imposed.
// caveat: A law is not its use.
// columns:
//   source node: where the link begins
//   link link: the link
//   target node: where it leads
MATCH (law:Law)
MATCH (law)-[link:CRIMINALIZES|PART_OF_LAW|PRESCRIBES|CONCERNS|CHANGED|ADDED]-(:Entity)
WITH DISTINCT link LIMIT 60
RETURN startNode(link) AS source, link AS link, endNode(link) AS target
