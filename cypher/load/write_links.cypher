// Write links
// purpose: There is one link for each type, source, target and document.
// parameters:
//   rows list: source, target, type and properties of each link
// columns:
//   written integer: number of links
UNWIND $rows AS row
MATCH (source:Entity {id: row.source})
MATCH (target:Entity {id: row.target})
CREATE (source)-[link:$(row.type)]->(target)
SET link = row.properties
RETURN count(link) AS written
