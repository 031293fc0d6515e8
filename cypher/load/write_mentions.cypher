// Write which entities fill the roles of statements
// purpose: These links lead from an entity to the statements that mention it.
// parameters:
//   rows list: statement, entity, role and position of each mention, and whether a case goes to or from the role
// columns:
//   written integer: number of mentions
UNWIND $rows AS row
MATCH (statement:Evidence {id: row.statement})
MATCH (entity:Entity {id: row.entity})
CREATE (statement)-[mentions:MENTIONS {role: row.role, position: row.position, carries: row.carries}]->(entity)
RETURN count(mentions) AS written
