// Statements that mention several of the chosen entities
// purpose: Ids of the statements that mention so many of the entities or more, whether or not they draw a link.
// parameters:
//   ids list: ids of entities
//   least integer: how many different ones of them a statement must mention
//   documents list = null: only statements of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   limit integer = 100: the most rows
// columns:
//   id string: id of the statement
UNWIND $ids AS id
MATCH (entity:Entity {id: id})<-[:MENTIONS]-(told:Statement)
WHERE ($documents IS NULL OR told.document IN $documents) AND ($in_period IS NULL OR told.id IN $in_period)
WITH told, count(DISTINCT entity) AS mentioned
WHERE mentioned >= $least
RETURN told.id AS id
ORDER BY told.document, told.start, told.end, id
LIMIT $limit
