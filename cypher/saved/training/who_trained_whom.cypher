// Who trained whom?
// purpose: The links from whoever gave a training to whoever attended it.
// reading: These links are projected from the two parties of one training; the property rule says so.
// caveat: That all of the group attended is not said.
// columns:
//   path path: giver and attending group
MATCH path = (giver:Institution)-[:TRAINED]->(audience:Entity)
RETURN path
LIMIT 60
