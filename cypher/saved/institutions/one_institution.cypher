// What is one institution tied to?
// purpose: Every link at one institution, group or organisation.
// reading: Change the name to ask for another. A link's hedge stands first in its caption.
// caveat: What its officials, units or local offices did is not its own; nothing passes from a group to its members
//   or back.
// parameters:
//   name string = "PGO": name of the node, as the graph writes it
// columns:
//   path path: a link at the institution
MATCH (who:Entity {name: $name})
MATCH path = (who)-[link]-(other:Entity)
RETURN path
LIMIT 60
