// Which nodes have no link?
// purpose: Nodes that a statement mentions and that no link connects to another node.
// interpretation: Most of them are named in a judgement, a call or a denial, none of which draws a link.
// caveat: A node without links may still have many statements.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   node list: each node
//   left_out integer: how many nodes are not drawn
//   notice node: says so if anything is left out
MATCH (node:Entity)
WHERE node.label IS NOT NULL AND NOT EXISTS { (node)-[]-(:Entity) }
  AND ($documents IS NULL OR any(id IN node.documents WHERE id IN $documents))
    AND ($in_period IS NULL OR any(said IN node.statements WHERE said IN $in_period))
WITH DISTINCT node ORDER BY node.id
WITH collect(node) AS every
WITH * WHERE size(every) > 0
OPTIONAL MATCH (notice:Notice {id: 'left-out'}) WHERE size(every) > 60
RETURN every[..60] AS node, size(every[60..]) AS left_out, notice
