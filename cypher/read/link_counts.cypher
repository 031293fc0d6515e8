// How many links an entity has, by type
// purpose: The counts come first, so that the links of a large entity can be requested type by type.
// parameters:
//   entity string: id of the entity
//   documents list = null: only those of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   records boolean = true: whether links that rows of tables make are counted as well
// columns:
//   type string: type of the links
//   kind string: plain, permitted, zero, silence or class
//   direction string: out or in, seen from the entity
//   links integer: number of links
//   neighbours integer: number of entities at their other ends
MATCH (entity:Entity|PublishedCopy {id: $entity})-[link]-(other:Entity|PublishedCopy)
WHERE $records = entity:Entity AND ($documents IS NULL OR link.document IN $documents)
  AND ($in_period IS NULL OR any(said IN link.statements WHERE said IN $in_period))
WITH other, CASE WHEN $records THEN type(link) ELSE split(link.id, '~')[1] END AS type, link.kind AS kind,
     CASE WHEN startNode(link) = entity THEN 'out' ELSE 'in' END AS direction
RETURN type AS type, kind AS kind, direction AS direction, count(*) AS links,
       count(DISTINCT other) AS neighbours
ORDER BY type, direction
