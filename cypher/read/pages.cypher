// Ends of pages of entities
// purpose: Analyses read the nodes and links of a large network in pages of entities, in the order of their ids. Where the pages end is
//   read first, so that several pages can be read at the same time. A request looks at as many entities as it gives ends for.
// parameters:
//   after string = "": only entities whose id follows this one
//   page integer = 20000: entities of any label in each page
//   pages integer = 5: pages that are looked at
//   records boolean = true: whether to include what tables of records brought
// columns:
//   last string: the last id of a whole page; of fewer than `pages` if there are no further entities
CALL () {
  WITH 1 AS one WHERE $records
  MATCH (entity:Entity) WHERE entity.id > $after
  WITH entity.id AS id ORDER BY id LIMIT $page * $pages
  RETURN collect(id) AS ids
  UNION ALL
  WITH 1 AS one WHERE NOT $records
  MATCH (entity:Published) WHERE entity.id > $after
  WITH entity.id AS id ORDER BY id LIMIT $page * $pages
  RETURN collect(id) AS ids
}
UNWIND range(1, size(ids) / $page) AS number
RETURN ids[number * $page - 1] AS last
ORDER BY number
