// Which laws are there, what do they cover, what do they carry?
// purpose: Laws with their offences, topics, penalties and changes.
// reading: Click a penalty's statement for the range: it is prescribed, not imposed.
// caveat: A law is not its use.
// columns:
//   path path: a law and what it is linked to
MATCH (law:Law)
MATCH path = (law)-[:CRIMINALIZES|PART_OF_LAW|PRESCRIBES|CONCERNS|CHANGED|ADDED]-(:Entity)
RETURN path
LIMIT 60
