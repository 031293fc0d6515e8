// The evidence behind an answer
// purpose: Quote and position of each statement that an answer names. For a row of a table the quote is the row itself.
// parameters:
//   ids list: ids of statements, or of rows of tables
//   records boolean = true: whether to include what tables of records brought
// columns:
//   id string: id of the statement or row
//   document string: id of the document
//   sentence integer: number of the sentence or row
//   quote string: the words that it rests on
//   start integer: offset of the quote; empty for a row
//   end integer: offset after it; empty for a row
//   voice string: who says so: an entity's id, report or unnamed; empty for a row
//   modality string: its modality; empty for a row
//   polarity string: affirmed or denied; empty for a row
//   status string: status of the count or silence; empty for a row
//   phrase string: what it says in words; empty for a row
//   voice_name string: the name of who says so; empty for a row
//   title string: title of the document
//   provenance map: who proposed it and who decided; empty for a row, and for what people coded by hand
UNWIND $ids AS id
WITH DISTINCT id
CALL (id) {
  MATCH (told:Evidence:Statement {id: id})
  RETURN told, null AS made
  UNION ALL
  WITH id, 1 AS one WHERE $records
  MATCH (made:Entity:Case)
  WHERE made.document = split(id, '#')[0] AND made.row = toInteger(split(id, '#')[1])
  RETURN null AS told, made
}
MATCH (source:Evidence:Document {id: coalesce(told.document, made.document)})
RETURN id, coalesce(told.document, made.document) AS document, coalesce(told.sentence, made.row) AS sentence,
       coalesce(told.quote, made.quote) AS quote, told.start AS start, told.end AS end, told.voice AS voice,
       told.modality AS modality, told.polarity AS polarity, told.status AS status,
       told.phrase AS phrase, told.voice_name AS voice_name, source.title AS title,
       CASE WHEN told.provenance IS NOT NULL THEN {
         proposer: told.provenance_proposer, version: told.provenance_version, verdict: told.provenance_verdict,
         decided_by: told.provenance_decided_by, decided_at: told.provenance_decided_at
       } END AS provenance
ORDER BY document, start, end, sentence, id
