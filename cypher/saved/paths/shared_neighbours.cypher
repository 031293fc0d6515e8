// Which actors share the most with each other?
// purpose: Pairs of actors that are linked to the same things, with those things.
// reading: Two actors with much in common: the same training, the same cases.
// caveat: Sharing is not acting together.
// columns:
//   path path: two actors and what they share
MATCH (who:Entity)
WHERE who.label IN ['Institution', 'Court', 'OfficialGroup', 'InternationalOrganization', 'CivilSociety', 'Donor', 'Media', 'Victim', 'Trafficker', 'Group'] AND who.row IS NULL
MATCH path = (who)-[first]->(shared:Entity)<-[second]-(other:Entity)
WHERE who.id < other.id AND shared.row IS NULL AND first.kind = 'plain' AND second.kind = 'plain'
WITH who, other, collect(path) AS paths, count(DISTINCT shared) AS many
WHERE many > 1
UNWIND paths AS path
RETURN path
LIMIT 60
