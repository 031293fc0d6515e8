// Who trained whom?
// purpose: Links from those who gave a training to those who attended it.
// interpretation: These links are derived from the parties of the same training; the property rule names the derivation
//   rule.
// caveat: The text does not say that every member of the group attended.
// columns:
//   path path: giver and attending group
MATCH path = (giver:Institution)-[:TRAINED]->(audience:Entity)
RETURN path
LIMIT 60
