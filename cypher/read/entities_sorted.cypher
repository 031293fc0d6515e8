// Entities, by name or label
// purpose: Entities in another order than by id. A page begins after the last row of the previous page.
// parameters:
//   sort string: the property to sort by: name or label
//   descending boolean = false: whether the order is descending; ties are ordered by id
//   label string = null: only those with this label
//   documents list = null: only those that these documents describe
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   period_from date = null: only cases whose time of opening has days, and ends on this day or later
//   period_to date = null: only cases whose time of opening has days, and begins on this day or earlier
//   after list = []: sort value and id of the last row of the previous page; empty for the first page
//   limit integer = 100: the most rows
//   records boolean = true: whether to include what tables of records brought
// columns:
//   entity map: properties of the entity
//   key string: the value that it is sorted by
CALL () {
  WITH 1 AS one WHERE $records
  MATCH (entity:Entity)
  RETURN entity
  UNION ALL
  WITH 1 AS one WHERE NOT $records
  MATCH (entity:Published)
  RETURN entity
}
WITH entity
WHERE ($label IS NULL OR entity.label = $label)
  AND ($documents IS NULL
       OR any(id IN $documents WHERE id IN CASE WHEN $records THEN entity.documents ELSE entity.published END))
         AND ($in_period IS NULL OR any(said IN entity.statements WHERE said IN $in_period))
  AND ($period_from IS NULL OR entity.opened_end >= $period_from)
  AND ($period_to IS NULL OR entity.opened_start <= $period_to)
WITH entity, toString(entity[$sort]) AS key
WHERE size($after) = 0 OR (NOT $descending AND key > $after[0]) OR ($descending AND key < $after[0])
  OR (key = $after[0] AND entity.id > $after[1])
RETURN CASE WHEN $records THEN properties(entity)
            ELSE entity {.*, documents: entity.published, statements: [id IN entity.statements WHERE NOT id CONTAINS '#'],
                         rows: null} END AS entity, key AS key
ORDER BY CASE WHEN $descending THEN '' ELSE key END, CASE WHEN $descending THEN key ELSE '' END DESC, entity.id
LIMIT $limit
