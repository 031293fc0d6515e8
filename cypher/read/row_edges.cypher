// Links of what rows of tables made, for analysis, in columns
// purpose: As read/edges, of the links at a page of the cases and victims of tables, which are nearly all of a large network. Nothing is
//   read of a link but its modalities, and of a node what says whose page it belongs to: a link between two of them belongs to that of its
//   source. What else is known follows from the row: its statement, for each modality, is the row of its case; it has no
//   standing; its type says which rule derived it. Ends are Neo4j's own numbers, as in read/nodes, since reading ids would take as long
//   as all else. Neo4j deprecates them because it gives those of removed nodes to others; they hold within a revision.
// parameters:
//   types list: types of links
//   after string = "": only links of entities whose id follows this one
//   last string = "~": only links of entities up to this id; what is given by default follows all ids
//   documents list = null: only links of these documents
//   records boolean = true: whether to include what tables of records brought; there is nothing else here
// columns:
//   type string: type of the links
//   document string: id of their document
//   modalities list: modalities of the statements of each
//   of_case boolean: whether an end of each is the case of a row
//   sources list: numbers of the sources
//   targets list: numbers of the targets, in the same order
//   statements list: statements of each link, in the same order; empty if an end of each is the case of a row
CALL () {
  WITH 1 AS one WHERE $records
  MATCH (entity:Entity)
  WHERE entity.id > $after AND entity.id <= $last AND entity.row IS NOT NULL
    AND ($documents IS NULL OR entity.document IN $documents)
  RETURN entity
}
MATCH (entity)-[link]-(other)
WHERE startNode(link) = entity OR NOT (other:Case OR other:Victim) OR other.row IS NULL  // rows make cases and victims alone
WITH link, type(link) AS type, entity.document AS document,
     entity:Case OR (other:Case AND startNode(link) = entity AND other.row IS NOT NULL) AS of_case
WITH type, document, link.modalities AS modalities, of_case,
     collect(id(startNode(link))) AS sources, collect(id(endNode(link))) AS targets,
     collect(CASE WHEN of_case THEN null ELSE link.statements END) AS statements
WHERE type IN $types  // there are few types, and many links
RETURN type, document, modalities, of_case, sources, targets, statements
