// Paths between two entities
// purpose: How two entities are linked: the shortest paths first, over links between entities, in either direction.
// interpretation: A path is not a cause. Denied statements draw no link; silences and class links are left out unless
//   asked for. No row means that no sentence tells such a path, which is not that there is none.
// parameters:
//   source string: id of one entity
//   target string: id of the other
//   kinds list = ["plain"]: kinds of links to walk: plain, permitted, zero, silence or class
//   modalities list = null: a link counts only with a statement of one of these; all links count if empty
//   carrying boolean = false: only links that can take a complaint or case one desk further
//   length integer = 8: the most links on a path
//   limit integer = 10: the most paths
//   documents list = null: only links of these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   records boolean = true: whether to include what tables of records brought
// columns:
//   length integer: number of links
//   nodes list: id, name and label of each node, in order
//   links list: type, properties (link), source and target of each link, in order; as read/links gives them
//   statements list: ids of the statements that the path rests on
MATCH (source:Entity|PublishedCopy {id: $source}), (target:Entity|PublishedCopy {id: $target})
WHERE $records = source:Entity AND $records = target:Entity
MATCH path = SHORTEST 10 (source) (()-[hop WHERE hop.kind IN $kinds AND ($documents IS NULL OR hop.document IN $documents)
  AND ($in_period IS NULL OR any(said IN hop.statements WHERE said IN $in_period))
    AND ($modalities IS NULL OR any(one IN hop.modalities WHERE one IN $modalities)) AND (NOT $carrying OR hop.carries)]-(:Entity|PublishedCopy)){1,8} (target)
WITH path, [hop IN relationships(path) | hop.id] AS ids
WHERE length(path) <= $length
WITH path, ids
ORDER BY length(path), ids
LIMIT $limit
RETURN length(path) AS length, [node IN nodes(path) | node {.id, .name, .label}] AS nodes,
       [hop IN relationships(path) | {
         type: CASE WHEN $records THEN type(hop) ELSE split(hop.id, '~')[1] END, link: properties(hop),
         source: {id: startNode(hop).id, name: startNode(hop).name, label: startNode(hop).label},
         target: {id: endNode(hop).id, name: endNode(hop).name, label: endNode(hop).label}}] AS links,
       reduce(all = [], hop IN relationships(path) | all + [id IN hop.statements WHERE NOT id IN all]) AS statements
