// Links for analysis, in columns
// purpose: Links of the given kinds between entities of the given labels, of a page of entities. Links that have everything but their ends
//   and statements in common are a row, since a row for each link would take longer than the analysis. A link belongs to the page of its
//   source. Those of what rows of tables made are in read/row_edges. The id of a link is made of its source, type, target and document.
// parameters:
//   labels list: labels of the entities at both ends
//   kinds list: kinds of links
//   after string = "": only links of entities whose id follows this one
//   last string = "~": only links of entities up to this id; what is given by default follows all ids
//   documents list = null: only links of these documents
//   records boolean = true: whether to include what tables of records brought
// columns:
//   type string: type of the links
//   document string: id of their document
//   modalities list: modalities of the statements of each
//   standings list: standings of the statements of each
//   rule string: rule that derived them, or empty
//   sources list: ids of the sources
//   targets list: ids of the targets, in the same order
//   statements list: statements of each link, in the same order
CALL () {
  WITH 1 AS one WHERE $records
  MATCH (entity:Entity) WHERE entity.id > $after AND entity.id <= $last AND entity.row IS NULL
  RETURN entity
  UNION ALL
  WITH 1 AS one WHERE NOT $records
  MATCH (entity:PublishedCopy) WHERE entity.id > $after AND entity.id <= $last
  RETURN entity
}
WITH entity AS source WHERE source.label IN $labels
MATCH (source)-[link]->(target:Entity|PublishedCopy)
WHERE target.row IS NULL
WITH source, link, target  // an institution may have a million links to cases: nothing else is read of these
WHERE ($documents IS NULL OR link.document IN $documents) AND link.kind IN $kinds AND target.label IN $labels
RETURN CASE WHEN $records THEN type(link) ELSE split(link.id, '~')[1] END AS type, link.document AS document,
       link.modalities AS modalities, link.standings AS standings, coalesce(link.rule, '') AS rule,
       collect(source.id) AS sources, collect(target.id) AS targets, collect(link.statements) AS statements
