// Rows of a table for export
// purpose: The nodes that each row of a range made, and their links.
// parameters:
//   document string: id of the table
//   from integer: first row
//   to integer: row after the last
// columns:
//   row integer: number of the row
//   node map: properties of a node that the row made
//   links list: type, source, target and properties of each link at the node
MATCH (made:Entity)
WHERE made.document = $document AND made.row >= $from AND made.row < $to
RETURN made.row AS row, properties(made) AS node,
       COLLECT { MATCH (made)-[link]-(:Entity) WHERE link.document = $document
                 RETURN {type: type(link), source: startNode(link).id, target: endNode(link).id,
                         properties: properties(link)} ORDER BY link.id } AS links
ORDER BY row, made.id
