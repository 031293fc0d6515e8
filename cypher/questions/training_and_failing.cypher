// Which groups received training and are named in a failing?
// purpose: Training beside failing, group by group; association, never effect.
// question: 6
// interpretation: "relation" says whether the failing names the trained group itself, a narrower group or a broader
//   one; nothing passes between them. "stage_match" compares the stages that the training's topics name with the stage
//   of the failing: same, other, or not stated (the topics name no stage, or the failing names no single one). Neo4j
//   Browser shows the statements, a row each.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   document string: id of the document
//   sentence integer: number of the sentence
//   country string: ISO 3166-1 code of the country; empty if the document is about none
//   phrase string: the statement in words, no stronger than its sentence
//   predicate string: what the statement says
//   quote string: its words
//   statements list: id of the statement
//   statement map: properties of the statement
//   mentions list: entity, role and position of each part
//   entities list: what each document says of the entities that it names, and of the groups that they are a part of
// answer:
//   trained string: the group that was trained
//   trained_id string: its id
//   training string: name of the training
//   gave list: who gave it
//   training_stages list: stages that its topics name; empty if they name none
//   failing_group string: the group that the failing names
//   relation string: same, narrower or broader
//   phrase string: the failing in words, no stronger than its sentence
//   failing string: the predicate of the failing
//   failing_stage string: its stage
//   stage_match string: same, other or not stated
//   modality string: how firmly the failing is said
//   voice string: who says so of the failing
//   training_modality string: how firmly the training is said
//   training_voice string: who says so of the training
//   failing_period string: kind of the failing's period
//   training_period string: kind of the training's period
//   country string: ISO 3166-1 code of the country; empty if the document is about none
//   document string: id of the document
//   sentences list: sentence of the training, sentence of the failing
//   statements list: ids of the statements that the row rests on
MATCH (statement:Statement)
WHERE ($documents IS NULL OR statement.document IN $documents) AND ($in_period IS NULL OR statement.id IN $in_period)
  AND (statement.failing OR EXISTS { (statement)-[:MENTIONS]->(:Training) })
RETURN statement.document AS document, statement.sentence AS sentence, statement.country AS country,
       statement.phrase AS phrase, statement.predicate AS predicate,
       statement.quote AS quote, [statement.id] AS statements, properties(statement) AS statement,
       COLLECT { MATCH (statement)-[part:MENTIONS]->(entity)
                 RETURN {entity: entity.id, role: part.role, position: part.position} ORDER BY part.position } AS mentions,
       COLLECT { MATCH (statement)-[:MENTIONS|ATTRIBUTED_TO]->(:Entity)-[:NARROWER_THAN]->*(entity:Entity)
                 WITH DISTINCT entity
                 MATCH (document:Document)-[describes:DESCRIBES]->(entity)
                 WHERE $documents IS NULL OR document.id IN $documents
                 RETURN describes {.*, id: entity.id, label: entity.label, document: document.id} } AS entities
ORDER BY document, statement.start, statement.end, statement.id
LIMIT 10000
