// Links for analysis, in columns
// purpose: Links of the given kinds between entities of the given labels, of a page of entities. Links that have everything but their ends
//   and statements in common are a row, since a row for each link would take longer than the analysis. A link belongs to the page of its
//   source; where the source has very many links, those to cases and victims belong to the page of the target, since nearly all of them
//   are of rows of tables. Those are in read/row_edges. The id of a link is made of its source, type, target and document.
// parameters:
//   labels list: labels of the entities at both ends
//   kinds list: kinds of links
//   after string = "": only links of entities whose id follows this one
//   last string = "~": only links of entities up to this id; what is given by default follows all ids
//   documents list = null: only links of these documents
//   many integer = 10000: links from which on an entity has very many
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
WITH entity WHERE entity.label IN $labels
WITH entity, COUNT { (entity)-->() } > $many AS crowded
CALL (entity, crowded) {
  WITH entity, crowded WHERE NOT crowded
  MATCH (entity)-[link]->(target:Entity|PublishedCopy)
  RETURN entity AS source, link, target
  UNION ALL
  WITH entity, crowded WHERE crowded  // labels are read in a fraction of the time of a property
  MATCH (entity)-[link]->(target:Entity|PublishedCopy)
  WHERE NOT target:Case AND NOT target:Victim
  RETURN entity AS source, link, target
  UNION ALL
  WITH entity WHERE entity:Case OR entity:Victim
  MATCH (source:Entity|PublishedCopy)-[link]->(entity)
  WHERE source.row IS NULL AND source.label IN $labels AND COUNT { (source)-->() } > $many
  RETURN source, link, entity AS target
}
WITH source, link, target
WHERE target.row IS NULL
WITH source, link, target  // an institution may have a million links to cases: nothing else is read of these
WHERE ($documents IS NULL OR link.document IN $documents) AND link.kind IN $kinds AND target.label IN $labels
RETURN CASE WHEN $records THEN type(link) ELSE split(link.id, '~')[1] END AS type, link.document AS document,
       link.modalities AS modalities, link.standings AS standings, coalesce(link.rule, '') AS rule,
       collect(source.id) AS sources, collect(target.id) AS targets, collect(link.statements) AS statements
