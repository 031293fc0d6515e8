// Statements that mention several of the chosen entities
// purpose: Ids of the statements that mention so many of the entities or more, whether or not they draw a link.
// parameters:
//   ids list: ids of entities
//   least integer: how many different ones of them a statement must mention
//   documents list = null: only statements of these documents
//   limit integer = 100: the most rows
// columns:
//   id string: id of the statement
UNWIND $ids AS id
MATCH (entity:Entity {id: id})<-[:MENTIONS]-(told:Statement)
WHERE $documents IS NULL OR told.document IN $documents
WITH told, count(DISTINCT entity) AS mentioned
WHERE mentioned >= $least
RETURN told.id AS id
ORDER BY told.document, told.start, told.end, id
LIMIT $limit
