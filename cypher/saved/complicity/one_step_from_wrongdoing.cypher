// Who is one step from those who are said to have done wrong?
// purpose: The parties of told wrongdoing, and whoever they are tied to by another link.
// reading: Look for trainings, assignments and investigations next to an allegation.
// caveat: Being next to somebody is no wrongdoing.
// columns:
//   path paths: what is told
//   step paths: a neighbour
MATCH path = (who:Entity)-[:ACCEPTED_BRIBES_TO_DROP|WARNED|FACILITATED|OFFERED_PAYMENT_TO]->(:Entity)
OPTIONAL MATCH step = (who)-[link]-(:Entity)
  WHERE NOT type(link) IN split('ACCEPTED_BRIBES_TO_DROP|WARNED|FACILITATED|OFFERED_PAYMENT_TO', '|') AND link.kind <> 'class'
WITH path, step LIMIT 80
WITH collect(DISTINCT path) AS path, collect(DISTINCT step) AS step
WHERE size(path) + size(step) > 0
RETURN path, step
