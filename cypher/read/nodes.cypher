// Nodes for analysis, in chunks of columns
// purpose: Ten thousand entities to a row, since a row for each entity would take longer than the analysis.
// parameters:
//   labels list: labels of the entities
//   chunk integer = 10000: entities in each row
//   documents list = null: only those that these documents describe
//   records boolean = true: whether to include what tables of records brought
// columns:
//   ids list: ids
//   names list: names, in the same order
//   labels list: labels, in the same order
//   rows list: number of the row of a table that made each entity, or null, in the same order
//   narrower list: ids of the broader groups that each entity is a part of, in the same order
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
WHERE entity.label IN $labels
  AND ($documents IS NULL
       OR any(id IN $documents WHERE id IN CASE WHEN $records THEN entity.documents ELSE entity.published END))
WITH entity ORDER BY entity.id
WITH collect(entity) AS entities
UNWIND CASE WHEN size(entities) = 0 THEN [] ELSE range(0, size(entities) - 1, $chunk) END AS start
WITH entities[start..start + $chunk] AS part
RETURN [one IN part | one.id] AS ids, [one IN part | one.name] AS names, [one IN part | one.label] AS labels,
       [one IN part | one.row] AS rows, [one IN part | coalesce(one.narrower_than, [])] AS narrower
