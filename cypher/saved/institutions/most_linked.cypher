// Which institutions and groups have the most links?
// purpose: Actors, ordered by their number of links.
// interpretation: An actor with many links is an actor about which the text says much.
// caveat: The number of links does not measure power. An actor that the text rarely mentions has few links.
// columns:
//   name string: the actor
//   label string: the label of the actor
//   links integer: its number of links
//   to integer: its number of neighbours
MATCH (who:Entity)
WHERE who.family = 'actor' AND who.row IS NULL
WITH who, COUNT { (who)-[]-(:Entity) } AS links
ORDER BY links DESC, who.name
LIMIT 20
RETURN who.name AS name, who.label AS label, links AS links,
       COUNT { MATCH (who)-[]-(other:Entity) RETURN DISTINCT other } AS to
ORDER BY links DESC, name
