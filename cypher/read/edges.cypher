// Links for analysis, in columns
// purpose: Links of the given kinds between entities of the given labels, those of a page of entities to a row. A link belongs to the
//   page of its source, or, if a row of a table made only its target, of the target: an institution may have a million links, and what
//   a row made has few.
// parameters:
//   labels list: labels of the entities at both ends
//   kinds list: kinds of links
//   after string = "": only links of entities whose id follows this one: `next` of the page before
//   page integer = 10000: entities of any label in the page
//   documents list = null: only links of these documents
//   records boolean = true: whether to include what tables of records brought
// columns:
//   sources list: ids of the sources
//   targets list: ids of the targets, in the same order
//   types list: types, in the same order
//   ids list: ids of the links, in the same order
//   modalities list: modalities of each link's statements, in the same order
//   standings list: standings of each link's statements, in the same order
//   statements list: statements of each link, in the same order
//   rules list: rule that derived each link, or empty, in the same order
//   next string: the last id of the page; empty if it is the last page
CALL () {
  WITH 1 AS one WHERE $records
  MATCH (entity:Entity) WHERE entity.id > $after
  WITH entity ORDER BY entity.id LIMIT $page
  RETURN collect(entity) AS page
  UNION ALL
  WITH 1 AS one WHERE NOT $records
  MATCH (entity:PublishedCopy) WHERE entity.id > $after
  WITH entity ORDER BY entity.id LIMIT $page
  RETURN collect(entity) AS page
}
WITH page, CASE WHEN size(page) = $page THEN page[-1].id END AS next
WHERE size(page) > 0
CALL (page) {
  CALL (page) {
    UNWIND page AS entity
    WITH entity WHERE entity.label IN $labels
    MATCH (entity)-[link]->(target:Entity|PublishedCopy)
    WHERE ($documents IS NULL OR link.document IN $documents) AND link.kind IN $kinds
      AND (entity.row IS NOT NULL OR target.row IS NULL) AND target.label IN $labels
    RETURN entity AS source, link, target
    UNION ALL
    UNWIND page AS entity
    WITH entity WHERE entity.row IS NOT NULL AND entity.label IN $labels
    MATCH (source:Entity)-[link]->(entity)
    WHERE ($documents IS NULL OR link.document IN $documents) AND link.kind IN $kinds
      AND source.row IS NULL AND source.label IN $labels
    RETURN source, link, entity AS target
  }
  RETURN collect(source.id) AS sources, collect(target.id) AS targets,
         collect(CASE WHEN $records THEN type(link) ELSE split(link.id, '~')[1] END) AS types, collect(link.id) AS ids,
         collect(link.modalities) AS modalities, collect(link.standings) AS standings,
         collect(link.statements) AS statements, collect(coalesce(link.rule, '')) AS rules
}
RETURN sources, targets, types, ids, modalities, standings, statements, rules, next AS next
