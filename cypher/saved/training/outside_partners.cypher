// What did international organisations, donors and civil society take part in?
// purpose: Their links to trainings and to those they worked with.
// reading: Each unnamed IO is a node of its own: two are one only where the text says so.
// caveat: Supporting is not paying, unless it says funded.
// columns:
//   path path: a link of an outside partner
MATCH (partner:Entity)
WHERE partner.label IN ['InternationalOrganization', 'Donor', 'CivilSociety'] AND partner.row IS NULL
MATCH path = (partner)-[link]-(other:Entity)
WHERE link.kind <> 'class'
RETURN path
LIMIT 60
