// In what did international organisations, donors and civil society take part?
// purpose: Their links to trainings and to the institutions that they worked with.
// interpretation: Each unnamed IO is a node of its own. Two mentions are the same IO only where the text says so.
// caveat: To support is not to pay, unless the text says “funded”.
// columns:
//   path path: a link of an outside partner
MATCH (partner:Entity)
WHERE partner.holds_desk AND partner.of_state IS NULL AND partner.row IS NULL
MATCH path = (partner)-[link]-(other:Entity)
WHERE link.kind <> 'class'
RETURN path
LIMIT 60
