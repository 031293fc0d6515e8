// Entities, by id or label
// purpose: The entities that the documents mention, by id. A page begins after the last id of the previous page.
// parameters:
//   label string = null: only those with this label
//   documents list = null: only those that these documents describe
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   period_from date = null: only cases whose time of opening has days, and ends on this day or later
//   period_to date = null: only cases whose time of opening has days, and begins on this day or earlier
//   ids list = null: only these ids
//   after string = "": only those after this id
//   limit integer = 100: the most rows
//   records boolean = true: whether to include what tables of records brought
// columns:
//   entity map: properties of the entity
CALL () {
  WITH 1 AS one WHERE $records AND $ids IS NOT NULL
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  RETURN DISTINCT entity
  UNION
  WITH 1 AS one WHERE NOT $records AND $ids IS NOT NULL
  UNWIND $ids AS id
  MATCH (entity:Published {id: id})
  RETURN DISTINCT entity
  UNION
  WITH 1 AS one WHERE $records AND $ids IS NULL AND $label IS NOT NULL
  MATCH (entity:Entity)
  WHERE entity.label = $label AND entity.id > $after AND ($documents IS NULL OR any(id IN $documents WHERE id IN entity.documents))
    AND ($in_period IS NULL OR any(said IN entity.statements WHERE said IN $in_period))
    AND ($period_from IS NULL OR entity.opened_end >= $period_from)
    AND ($period_to IS NULL OR entity.opened_start <= $period_to)
  RETURN entity ORDER BY entity.label, entity.id LIMIT $limit
  UNION
  WITH 1 AS one WHERE $records AND $ids IS NULL AND $label IS NULL
  MATCH (entity:Entity)
  WHERE entity.id > $after AND ($documents IS NULL OR any(id IN $documents WHERE id IN entity.documents))
    AND ($in_period IS NULL OR any(said IN entity.statements WHERE said IN $in_period))
    AND ($period_from IS NULL OR entity.opened_end >= $period_from)
    AND ($period_to IS NULL OR entity.opened_start <= $period_to)
  RETURN entity ORDER BY entity.id LIMIT $limit
  UNION
  WITH 1 AS one WHERE NOT $records AND $ids IS NULL
  MATCH (entity:Published)
  WHERE entity.id > $after AND ($label IS NULL OR entity.label = $label)
    AND ($documents IS NULL OR any(id IN $documents WHERE id IN entity.published))
      AND ($in_period IS NULL OR any(said IN entity.statements WHERE said IN $in_period))
    AND ($period_from IS NULL OR entity.opened_end >= $period_from)
    AND ($period_to IS NULL OR entity.opened_start <= $period_to)
  RETURN entity ORDER BY entity.id LIMIT $limit
}
WITH entity
WHERE entity.id > $after
  AND ($label IS NULL OR entity.label = $label)
  AND ($documents IS NULL
       OR any(id IN $documents WHERE id IN CASE WHEN $records THEN entity.documents ELSE entity.published END))
         AND ($in_period IS NULL OR any(said IN entity.statements WHERE said IN $in_period))
  AND ($period_from IS NULL OR entity.opened_end >= $period_from)
  AND ($period_to IS NULL OR entity.opened_start <= $period_to)
RETURN CASE WHEN $records THEN properties(entity)
            ELSE entity {.*, documents: entity.published, statements: [id IN entity.statements WHERE NOT id CONTAINS '#'],
                         rows: null} END AS entity
ORDER BY entity.id
LIMIT $limit
