// Which institutions and groups are written of most?
// purpose: Hubs: actors by number of links.
// reading: An actor with many links is one of which much is written.
// caveat: It is no measure of power: of whom little is written, little is linked.
// columns:
//   name string: the actor
//   label string: its kind
//   links integer: how many links it has
//   to integer: to how many nodes
MATCH (who:Entity)
WHERE who.label IN ['Institution', 'Court', 'OfficialGroup', 'InternationalOrganization', 'CivilSociety', 'Donor', 'Media', 'Victim', 'Trafficker', 'Group'] AND who.row IS NULL
WITH who, COUNT { (who)-[]-(:Entity) } AS links
ORDER BY links DESC, who.name
LIMIT 20
RETURN who.name AS name, who.label AS label, links AS links,
       COUNT { MATCH (who)-[]-(other:Entity) RETURN DISTINCT other } AS to
ORDER BY links DESC, name
