// Links, as plainly as they can be written
// purpose: What a load is measured against: the same links, and no check of any kind.
// parameters:
//   rows list: source, target, type and properties of each link
UNWIND $rows AS row
MATCH (source:Entity {id: row.source})
MATCH (target:Entity {id: row.target})
CREATE (source)-[link:$(row.type)]->(target)
SET link = row.properties
