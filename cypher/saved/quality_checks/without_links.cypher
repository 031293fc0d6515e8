// Which nodes have no link?
// purpose: Orphans: nodes that a statement mentions and no link ties to another node.
// reading: Most are named in a judgement, a call or a denial, which draw no link.
// caveat: Having no link does not mean that little is said: see the statements.
// columns:
//   node node: a node without a link
MATCH (node:Entity)
WHERE node.label IS NOT NULL AND NOT EXISTS { (node)-[]-(:Entity) }
RETURN node
ORDER BY node.id
LIMIT 60
