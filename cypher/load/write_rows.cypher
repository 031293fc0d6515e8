// Write what rows of a table made
// purpose: The case and the victims of each row, and its links. A pseudonym that occurs in several rows rests on each of them. An entity
//   of another document with the same id is not changed; the caller then stops the load. The ends of a link are places, from 0 on, in
//   the list of the nodes, which the shared entities follow: that takes less time than to look for each in an index. Links that
//   have all properties but their id and statements in common come together, so that these are sent once.
// parameters:
//   rows list: id, label, statement and properties of each node
//   shared list = []: ids of the entities, which other rows name too, that the links lead from or to
//   groups list = []: type and properties that links have in common, and rows: places of source and target, id and statements of each
// columns:
//   disagreeing list: id and document of the entities that belong to another document
CALL () {
  UNWIND $rows AS row
  MERGE (entity:Entity {id: row.id})
  ON CREATE SET entity += row.properties
  ON MATCH SET entity.statements = CASE
    WHEN row.statement IN entity.statements THEN entity.statements
    ELSE entity.statements + row.statement END
  SET entity:$(row.label)
  RETURN collect([entity]) AS nodes,
         collect(CASE WHEN coalesce(entity.document, '') <> row.properties.document
                      THEN {id: row.id, document: coalesce(entity.document, entity.documents[0])} END) AS disagreeing
}
CALL () {
  UNWIND $shared AS id
  OPTIONAL MATCH (entity:Entity {id: id})
  RETURN collect([entity]) AS shared  // a list of one keeps the place of what is not there
}
WITH disagreeing, [end IN nodes + shared | end[0]] AS ends
CALL (ends) {
  UNWIND $groups AS group
  UNWIND group.rows AS row
  WITH group, row, ends[row[0]] AS source, ends[row[1]] AS target WHERE source IS NOT NULL AND target IS NOT NULL
  CREATE (source)-[link:$(group.type)]->(target)
  SET link += group.properties, link.id = row[2], link.statements = row[3]
}
RETURN disagreeing
