// On which sentences does a link, a node or a statement rest?
// purpose: Walk anything back to statements, quotes and offsets.
// question: 10
// interpretation: Offsets count Unicode code points of the document's text; the quote is text[start:end]. Of a table of
//   records the quote is the row itself, and it has no offsets.
// parameters:
//   id string: id of an entity, a link or a statement; a row's evidence is found by what the row made
//   documents list = null: only evidence in these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
//   records boolean = true: whether to include what tables of records brought
// columns:
//   statement string: id of the statement, or of the row
//   country string: ISO 3166-1 code of the country; empty if the document is about none
//   document string: id of the document
//   sentence integer: number of the sentence, or of the row
//   quote string: the words it rests on
//   start integer: offset of the quote's first character; empty for a row
//   end integer: offset after its last; empty for a row
//   text string: the whole sentence; empty for a row
//   phrase string: the statement in words, no stronger than its sentence; empty for a row
//   predicate string: what it says; empty for a row
//   voice string: who says so; empty for a row
//   modality string: how firmly
//   polarity string: affirmed or denied; empty for a row
//   status string: of the count or silence; empty for a row
//   standing string: of wrongdoing, the step of justice that is named; empty for a row
//   period_kind string: kind of the period; empty for a row
//   note string: the reading that is not coded, if there are two
//   provenance string: who proposed it and who decided; empty if people coded it by hand
//   statements list: ids of the statements that the row rests on
CALL () {
  MATCH (entity:Entity {id: $id}) WHERE $records OR entity:Published
  RETURN [id IN entity.statements WHERE $records OR NOT id CONTAINS '\u0023'] AS ids, null AS modalities
  UNION
  WITH 1 AS one WHERE $records
  MATCH (:Entity {id: split($id, '~')[0]})-[link {id: $id}]->(:Entity)
  RETURN link.statements AS ids, link.modalities AS modalities
  UNION
  WITH 1 AS one WHERE NOT $records
  MATCH (:PublishedCopy {id: split($id, '~')[0]})-[link:PUBLISHED_LINK {id: $id}]->(target:PublishedCopy)
  RETURN link.statements AS ids, link.modalities AS modalities
  UNION
  MATCH (told:Statement:Evidence {id: $id})
  RETURN [told.id] AS ids, null AS modalities
}
UNWIND range(0, size(ids) - 1) AS place
WITH ids[place] AS id, modalities[place] AS modality
CALL (id) {
  MATCH (told:Evidence:Statement {id: id})-[:QUOTED_FROM]->(sentence:Sentence)
  RETURN told, sentence, null AS made
  UNION ALL
  WITH id, 1 AS one WHERE $records
  MATCH (made:Entity:Case)
  WHERE made.document = split(id, '\u0023')[0] AND made.row = toInteger(split(id, '\u0023')[1])
  RETURN null AS told, null AS sentence, made
}
WITH id, modality, told, sentence, made
WHERE ($documents IS NULL OR coalesce(told.document, made.document) IN $documents) AND ($in_period IS NULL OR id IN $in_period)
OPTIONAL MATCH (told)-[:ATTRIBUTED_TO]->(speaker:Entity)
OPTIONAL MATCH (source:Document:Evidence {id: made.document})
RETURN id AS statement, coalesce(told.country, source.country) AS country, coalesce(told.document, made.document) AS document,
       coalesce(told.sentence, made.row) AS sentence, coalesce(told.quote, made.quote) AS quote,
       told.start AS start, told.end AS end, sentence.text AS text,
       told.phrase AS phrase, told.predicate AS predicate,
       coalesce(speaker.name, told.voice) AS voice, coalesce(told.modality, modality) AS modality,
       told.polarity AS polarity, told.status AS status, told.standing AS standing,
       told.period_kind AS period_kind, told.note AS note,
       told.provenance AS provenance, [id] AS statements
ORDER BY document, told.start, told.end, statement
LIMIT 1000
