// On which sentences does a node rest?
// purpose: From a node to every statement that mentions it, and on to the sentence and the document.
// question: 10
// interpretation: Change the name to see another node. Click a statement to see its quote and offsets, or a sentence to
//   see its text.
// caveat: A node that was made from a row of a table carries that row in its properties row and quote.
// parameters:
//   name string = "courts": name or alias of the node; the nearest one is drawn if there is none
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   named list: the nodes that the name means
//   part paths: the node and a statement that mentions it
//   sentence paths: the statement and its sentence
//   document paths: the sentence and its document
//   left_out integer: how many statements are not drawn
//   notice list: says so if anything is left out, or if no node has exactly this name
WITH $name AS name
CALL (name) {
  OPTIONAL MATCH (named:Entity {name: name}) WHERE ($documents IS NULL OR any(id IN named.documents WHERE id IN $documents))
  WITH collect(named) AS named
  CALL (name, named) {
    UNWIND named AS node
    RETURN node, true AS same
    UNION
    WITH split(reduce(text = toLower(name), sign IN split('- + ! ( ) { } [ ] ^ " ~ * ? : / | \u0026 \\', ' ')
                      | replace(text, sign, ' ')), ' ') AS words
    WITH [word IN words WHERE word <> '' |
           '+' + word + CASE WHEN size(word) > 7 THEN '~2' WHEN size(word) > 3 THEN '~1' ELSE '' END] AS words
    WHERE size(named) = 0 AND size(words) > 0
    CALL db.index.fulltext.queryNodes('entity_terms', reduce(text = '', word IN words | text + word + ' '), {limit: 100})
      YIELD node, score
    WITH node, score, any(other IN [node.name] + coalesce(node.aliases, []) WHERE toLower(other) = toLower(name)) AS same
    WHERE ($documents IS NULL OR any(id IN node.documents WHERE id IN $documents))
    ORDER BY same DESC, score DESC, node.id
    WITH collect({node: node, same: same}) AS near
    UNWIND CASE WHEN near[0].same THEN [match IN near WHERE match.same] ELSE near[..1] END AS match
    RETURN match.node AS node, match.same AS same
  }
  RETURN collect(node) AS named, coalesce(all(each IN collect(same) WHERE each), true) AS exact
}
CALL (named) {
  UNWIND named AS who
  MATCH (who)<-[:MENTIONS]-(statement:Statement) WHERE ($documents IS NULL OR statement.document IN $documents)
    AND ($in_period IS NULL OR statement.id IN $in_period)
  WITH DISTINCT statement ORDER BY statement.document, statement.start, statement.end, statement.id
  RETURN collect(statement) AS every
}
CALL (named, every) {
  UNWIND every[..40] AS statement
  MATCH part = (who)<-[:MENTIONS]-(statement) WHERE who IN named
  MATCH sentence = (statement)-[:QUOTED_FROM]->(where:Sentence)
  MATCH document = (where)-[:PART_OF]->(:Document)
  RETURN collect(DISTINCT part) AS part, collect(DISTINCT sentence) AS sentence, collect(DISTINCT document) AS document
}
WITH *, COLLECT { MATCH (notice:Notice)
                  WHERE notice.id = 'left-out' AND size(every) > 40
                               OR notice.id = 'nearest-name' AND NOT exact
                               OR notice.id = 'no-such-name' AND size(named) = 0
                  RETURN notice } AS notice
WHERE size(named) + size(notice) > 0
RETURN named, part, sentence, document, size(every[40..]) AS left_out, notice
