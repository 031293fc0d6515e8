// Nodes for analysis, in columns
// purpose: A page of entities to a row, since a row for each entity would take longer than the analysis. Pages follow each other by
//   id, so that a network of any size is read in requests that take little memory each.
// parameters:
//   labels list: labels of the entities
//   after string = "": only entities whose id follows this one
//   last string = "~": only entities up to this id; what is given by default follows all ids
//   documents list = null: only those that these documents describe
//   records boolean = true: whether to include what tables of records brought
// columns:
//   ids list: ids
//   names list: names, in the same order
//   labels list: labels, in the same order
//   rows list: number of the row of a table that made each entity, or -1, in the same order
//   narrower list: ids of the broader groups that each entity is a part of, in the same order
//   numbers list: Neo4j's own numbers of them, in the same order, which stand for the ids in read/row_edges at the same revision
CALL () {
  WITH 1 AS one WHERE $records
  MATCH (entity:Entity)
  WHERE entity.id > $after AND entity.id <= $last AND entity.label IN $labels
    AND ($documents IS NULL OR any(id IN $documents WHERE id IN entity.documents))
  WITH entity ORDER BY entity.id
  RETURN count(*) >= 0 AS records,  // true, also where there is nothing
         collect(entity.id) AS ids, collect(entity.name) AS names, collect(entity.label) AS labels,
         collect(coalesce(entity.row, -1)) AS rows, collect(id(entity)) AS numbers,
         collect(CASE WHEN entity.row IS NULL THEN coalesce(entity.narrower_than, []) ELSE [] END) AS narrower
  UNION ALL
  WITH 1 AS one WHERE NOT $records
  MATCH (entity:Published)
  WHERE entity.id > $after AND entity.id <= $last AND entity.label IN $labels
    AND ($documents IS NULL OR any(id IN $documents WHERE id IN entity.published))
  WITH entity ORDER BY entity.id
  RETURN count(*) < 0 AS records,  // false, also where there is nothing
         collect(entity.id) AS ids, collect(entity.name) AS names, collect(entity.label) AS labels,
         collect(coalesce(entity.row, -1)) AS rows, collect(id(entity)) AS numbers,
         collect(CASE WHEN entity.row IS NULL THEN coalesce(entity.narrower_than, []) ELSE [] END) AS narrower
}
WITH * WHERE records = $records AND (size(ids) > 0 OR $last <> '~')  // a page between others gives a row, even an empty one
RETURN ids, names, labels, rows, narrower, numbers
