// What routes lead from a victim to a court?
// purpose: Every link of a group of victims that can take a complaint or case one desk further, and what the text
//   denies about it.
// question: 7
// interpretation: If no arrow leads on to a court, no sentence describes a route. A denied statement stands between the
//   parties that it names.
// caveat: “None told” is neither no nor zero. A permission does not say that it was used, and a denial removes no
//   other link.
// columns:
//   route paths: a link that can carry a complaint further
//   denied paths: a denied statement, whom it names
//   sentence paths: its sentence
MATCH (victim:Victim)
WHERE victim.row IS NULL
OPTIONAL MATCH route = (victim)((one)-[hop WHERE hop.carries]-(other:Entity)){1,2}
OPTIONAL MATCH denied = (victim)<-[:MENTIONS]-(told:Denied)-[:MENTIONS]->(:Entity)
OPTIONAL MATCH sentence = (told)-[:QUOTED_FROM]->(:Sentence)
WITH route, denied, sentence
WHERE route IS NOT NULL OR denied IS NOT NULL
WITH route, denied, sentence LIMIT 40
WITH collect(DISTINCT route) AS route, collect(DISTINCT denied) AS denied, collect(DISTINCT sentence) AS sentence
WHERE size(route) + size(denied) + size(sentence) > 0
RETURN route, denied, sentence
