// Links for analysis, in chunks of columns
// purpose: Ten thousand links a row, between entities of the labels and of the kinds that are asked for.
// parameters:
//   labels list: labels of the entities at both ends
//   kinds list: kinds of links
//   chunk integer = 10000: links a row
// columns:
//   sources list: ids of the sources
//   targets list: ids of the targets, in the same order
//   types list: types, in the same order
//   ids list: ids of the links, in the same order
//   modalities list: modalities of each link's statements, in the same order
//   standings list: standings of each link's statements, in the same order
//   statements list: statements of each link, in the same order
//   rules list: rule that derived the link, or empty, in the same order
MATCH (source:Entity)-[link]->(target:Entity)
WHERE link.kind IN $kinds AND source.label IN $labels AND target.label IN $labels
WITH source, link, target ORDER BY link.id
WITH collect({source: source.id, target: target.id, type: type(link), link: link}) AS links
UNWIND CASE WHEN size(links) = 0 THEN [] ELSE range(0, size(links) - 1, $chunk) END AS start
WITH links[start..start + $chunk] AS part
RETURN [one IN part | one.source] AS sources, [one IN part | one.target] AS targets, [one IN part | one.type] AS types,
       [one IN part | one.link.id] AS ids, [one IN part | one.link.modalities] AS modalities,
       [one IN part | one.link.standings] AS standings,
       [one IN part | one.link.statements] AS statements, [one IN part | coalesce(one.link.rule, '')] AS rules
