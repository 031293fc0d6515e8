// Links for analysis, in chunks of columns
// purpose: Links of the given kinds between entities of the given labels, ten thousand to a row.
// parameters:
//   labels list: labels of the entities at both ends
//   kinds list: kinds of links
//   chunk integer = 10000: links in each row
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
CALL () {
  WITH 1 AS one WHERE $records
  MATCH (source:Entity)
  RETURN source
  UNION ALL
  WITH 1 AS one WHERE NOT $records
  MATCH (source:PublishedCopy)
  RETURN source
}
MATCH (source)-[link]->(target:Entity|PublishedCopy)
WHERE ($documents IS NULL OR link.document IN $documents)
  AND link.kind IN $kinds AND source.label IN $labels AND target.label IN $labels
WITH source, link, target ORDER BY link.id
WITH collect(source.id) AS sources, collect(target.id) AS targets,
     collect(CASE WHEN $records THEN type(link) ELSE split(link.id, '~')[1] END) AS types, collect(link.id) AS ids,
     collect(link.modalities) AS modalities, collect(link.standings) AS standings,
     collect(link.statements) AS statements, collect(coalesce(link.rule, '')) AS rules
UNWIND CASE WHEN size(ids) = 0 THEN [] ELSE range(0, size(ids) - 1, $chunk) END AS start
WITH *, start + $chunk AS end
RETURN sources[start..end] AS sources, targets[start..end] AS targets, types[start..end] AS types,
       ids[start..end] AS ids, modalities[start..end] AS modalities, standings[start..end] AS standings,
       statements[start..end] AS statements, rules[start..end] AS rules
