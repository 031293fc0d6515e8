// What is a given institution linked to?
// purpose: Every link of an institution, group or organisation.
// interpretation: Change the name to see another institution. The hedge comes first in a link's caption.
// caveat: What its officials, units or local offices did is not attributed to the institution. Nothing passes from
//   a group to its members, or back.
// parameters:
//   name string = "PGO": name of the node, as the graph writes it
// columns:
//   path path: a link at the institution
MATCH (who:Entity {name: $name})
MATCH path = (who)-[link]-(other:Entity)
RETURN path
LIMIT 60
