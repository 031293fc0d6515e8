// Links for analysis, a record each
// purpose: What reading by columns is measured against: the same fields of the same links.
// parameters:
//   labels list: labels of the entities at both ends
//   kinds list: kinds of links
// columns:
//   source string: id of the source
//   target string: id of the target
//   type string: type
//   id string: id of the link
//   modalities list: modalities of its statements
//   standings list: standings of its statements
//   statements list: its statements
//   rule string: rule that derived it, or empty
MATCH (source:Entity)-[link]->(target:Entity)
WHERE link.kind IN $kinds AND source.label IN $labels AND target.label IN $labels
RETURN source.id AS source, target.id AS target, type(link) AS type, link.id AS id, link.modalities AS modalities,
       link.standings AS standings, link.statements AS statements, coalesce(link.rule, '') AS rule
ORDER BY id
