// Who is tied to whom?
// purpose: The actors of the graph, and every link that leads straight from one to another.
// reading: An arrow is what at least one sentence says, with its hedge first. Double-click an actor for what else
//   it is tied to.
// caveat: Most is told through trainings, cases and laws, which are left out here. Groups within groups have a
//   picture of their own.
// columns:
//   path path: an actor, a link, another actor
MATCH (actor:Entity)
WHERE actor.label IN ['Institution', 'Court', 'OfficialGroup', 'InternationalOrganization', 'CivilSociety', 'Donor', 'Media', 'Victim', 'Trafficker', 'Group'] AND actor.row IS NULL
MATCH path = (actor)-[link]->(other:Entity)
WHERE other.label IN ['Institution', 'Court', 'OfficialGroup', 'InternationalOrganization', 'CivilSociety', 'Donor', 'Media', 'Victim', 'Trafficker', 'Group'] AND other.row IS NULL AND link.kind IN ['plain', 'permitted']
RETURN path
LIMIT 100
