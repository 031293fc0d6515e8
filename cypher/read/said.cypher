// What statements say, in short
// purpose: For a picture, whose lines are told apart and filtered by it. A row of a table has no row here.
// parameters:
//   ids list: ids of statements
// columns:
//   id string: id of the statement
//   document string: id of the document
//   phrase string: what it says in words
//   voice string: who says so: an entity's id, report or unnamed
//   voice_name string: the name of who says so
//   year integer: year of the report
//   period map: start, end, kind, years, words and of; each may be missing
UNWIND $ids AS id
WITH DISTINCT id
MATCH (told:Evidence:Statement {id: id})
MATCH (source:Evidence:Document {id: told.document})
RETURN told.id AS id, told.document AS document, told.phrase AS phrase, told.voice AS voice, told.voice_name AS voice_name, source.year AS year,
       told {start: told.period_start, end: told.period_end, kind: told.period_kind, years: told.period_years,
             words: told.period_words, of: told.period_of} AS period
ORDER BY id
