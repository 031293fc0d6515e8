// Which nodes have no link?
// purpose: Nodes that a statement mentions and that no link connects to another node.
// interpretation: Most of them are named in a judgement, a call or a denial, none of which draws a link.
// caveat: A node without links may still have many statements.
// columns:
//   node node: a node without a link
MATCH (node:Entity)
WHERE node.label IS NOT NULL AND NOT EXISTS { (node)-[]-(:Entity) }
RETURN node
ORDER BY node.id
LIMIT 60
