// Which institutions and groups have the most links?
// purpose: Country by country, the 20 actors with the most links.
// interpretation: An actor with many links is an actor about which the text says much.
// caveat: The number of links does not measure power. An actor that the text rarely mentions has few links.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   country string: ISO 3166-1 code of the country; empty for what belongs to no country
//   name string: the actor
//   label string: the label of the actor
//   links integer: its number of links
//   to integer: its number of neighbours
//   left_out integer: how many actors of the country, with fewer links, are not listed
MATCH (who:Entity)
WHERE who.family = 'actor' AND who.row IS NULL AND ($documents IS NULL OR any(id IN who.documents WHERE id IN $documents))
  AND ($in_period IS NULL OR any(said IN who.statements WHERE said IN $in_period))
WITH who, COUNT { (who)-[link]-(:Entity) WHERE ($documents IS NULL OR link.document IN $documents)
  AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period)) } AS links
ORDER BY links DESC, who.name, who.id
WITH who.country AS country, collect({who: who, links: links}) AS every
UNWIND every[..20] AS row
WITH country, every, row.who AS who, row.links AS links
RETURN country, who.name AS name, who.label AS label, links,
       COUNT { MATCH (who)-[link]-(other:Entity) WHERE ($documents IS NULL OR link.document IN $documents)
         AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period)) RETURN DISTINCT other } AS to,
       size(every[20..]) AS left_out
ORDER BY country, links DESC, name
