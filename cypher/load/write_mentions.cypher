// Write who plays which part in which statement
// purpose: From any entity an investigator walks to the statements that speak of it.
// parameters:
//   rows list: statement, entity, role and position of each part, and whether it carries a case
// columns:
//   written integer: how many
UNWIND $rows AS row
MATCH (statement:Evidence {id: row.statement})
MATCH (entity:Entity {id: row.entity})
CREATE (statement)-[mentions:MENTIONS {role: row.role, position: row.position, carries: row.carries}]->(entity)
RETURN count(mentions) AS written
