// Which groups are part of which?
// purpose: Groups that the text makes narrower than others, and unnamed organisations of a class.
// reading: The arrow leads from the narrower group to the broader.
// caveat: Nothing that is said of one holds for the other.
// columns:
//   path path: a group and the broader one
MATCH (narrow:Entity)
WHERE narrow.label IN ['Institution', 'Court', 'OfficialGroup', 'InternationalOrganization', 'CivilSociety', 'Donor', 'Media', 'Victim', 'Trafficker', 'Group']
MATCH path = (narrow)-[:NARROWER_THAN|ONE_OF]->(broad:Entity)
RETURN path
LIMIT 60
