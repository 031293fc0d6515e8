// What was not reported, not provided, not indicated, or without progress?
// purpose: Each silence as its own kind, with who owes the answer.
// question: 3
// interpretation: A silence is neither no nor zero. The kinds are never added up.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   kind string: not_reported, no_data_provided, not_indicated, no_progress or unclear
//   owes list: who owes the answer; empty if the sentence names nobody
//   question string: what was left unanswered
//   question_id string: its id
//   stage string: stage of the case flow
//   phrase string: the statement in words, no stronger than its sentence
//   predicate string: what would have been reported
//   voice string: who tells of the silence
//   modality string: how firmly
//   period_kind string: kind of the period
//   period_start date: first day, if stated
//   period_end date: last day, if stated
//   country string: ISO 3166-1 code of the country; empty if the document is about none
//   document string: id of the document
//   sentence integer: number of the sentence
//   statements list: ids of the statements that the row rests on
MATCH (statement:Statement)-[:MENTIONS {role: 'question'}]->(question:Question)
WHERE statement.silence AND ($documents IS NULL OR statement.document IN $documents) AND ($in_period IS NULL OR statement.id IN $in_period)
RETURN statement.status AS kind,
       COLLECT { MATCH (statement)-[:MENTIONS {role: 'silent'}]->(party) RETURN party.name ORDER BY party.name } AS owes,
       question.name AS question, question.id AS question_id, statement.stage AS stage,
       statement.phrase AS phrase, statement.predicate AS predicate,
       statement.voice_name AS voice, statement.modality AS modality, statement.period_kind AS period_kind,
       statement.period_start AS period_start, statement.period_end AS period_end,
       statement.country AS country, statement.document AS document, statement.sentence AS sentence, [statement.id] AS statements
ORDER BY kind, document, statement.start, question_id
LIMIT 1000
