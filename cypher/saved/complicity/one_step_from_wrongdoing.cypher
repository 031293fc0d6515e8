// Who is one step away from those who are accused of wrongdoing?
// purpose: The parties to wrongdoing that the text describes, and everybody who is linked to them in another way.
// interpretation: Look for trainings, assignments and investigations next to an allegation.
// caveat: Being linked to an accused party is not wrongdoing.
// columns:
//   path paths: the wrongdoing
//   step paths: a neighbour of a party
MATCH path = (who:Entity)-[{wrongdoing: true}]->(:Entity)
OPTIONAL MATCH step = (who)-[link {wrongdoing: false}]-(:Entity) WHERE link.kind <> 'class'
WITH path, step LIMIT 80
WITH collect(DISTINCT path) AS path, collect(DISTINCT step) AS step
WHERE size(path) + size(step) > 0
RETURN path, step
