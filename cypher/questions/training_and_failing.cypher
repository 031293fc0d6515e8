// Which groups received training and are named in a failing?
// purpose: Training beside failing, group by group; association, never effect.
// question: 6
// reading: "relation" says whether the failing names the trained group itself, a narrower group or a broader one;
//   nothing passes between them. "stage_match" compares the stages that the training's topics name with the stage of
//   the failing: same, other, or not told (the topics name no stage, or the failing names no single one).
// parameters:
//   document string = null: only this document
// columns:
//   trained string: the group that was trained
//   trained_id string: its id
//   training string: name of the training
//   gave list: who gave it
//   training_stages list: stages that its topics name; empty if they name none
//   failing_group string: the group that the failing names
//   relation string: same, narrower or broader
//   failing string: the predicate of the failing
//   failing_stage string: its stage
//   stage_match string: same, other or not told
//   modality string: how firmly the failing is said
//   voice string: who says so of the failing
//   training_modality string: how firmly the training is said
//   training_voice string: who says so of the training
//   failing_period string: kind of the failing's period
//   training_period string: kind of the training's period
//   sentences list: sentence of the training, sentence of the failing
//   statements list: ids of the statements that the row rests on
MATCH (taught:Statement {predicate: 'trained', polarity: 'affirmed'})-[:MENTIONS {role: 'audience'}]->(audience:Entity)
WHERE NOT taught.silence AND ($document IS NULL OR taught.document = $document)
MATCH (taught)-[:MENTIONS {role: 'happening'}]->(training:Training)
MATCH (failed:Statement {failing: true, polarity: 'affirmed', document: taught.document})
      -[:MENTIONS {role: 'subject'}]->(group:Entity {family: 'actor'})
WHERE NOT failed.silence AND group.handled IS NULL
WITH taught, audience, training, failed, group,
     CASE
       WHEN group = audience THEN 'same'
       WHEN EXISTS { (group)-[:NARROWER_THAN]->+(audience) } THEN 'narrower'
       WHEN EXISTS { (audience)-[:NARROWER_THAN]->+(group) } THEN 'broader'
     END AS relation
WHERE relation IS NOT NULL
WITH *, COLLECT {
  MATCH (training)-[:ON_TOPIC {document: taught.document}]->(:Entity)<-[topic:DESCRIBES]-(:Document {id: taught.document})
  UNWIND topic.stages AS stage
  RETURN DISTINCT stage ORDER BY stage
} AS stages
RETURN audience.name AS trained, audience.id AS trained_id, training.name AS training,
       COLLECT { MATCH (giver)-[:GAVE {document: taught.document}]->(training)
                 RETURN giver.name ORDER BY giver.name } AS gave,
       stages AS training_stages, group.name AS failing_group, relation AS relation,
       failed.predicate AS failing, failed.stage AS failing_stage,
       CASE WHEN size(stages) = 0 OR failed.stage_order = 0 THEN 'not told'
            WHEN failed.stage IN stages THEN 'same' ELSE 'other' END AS stage_match,
       failed.modality AS modality, failed.voice_name AS voice,
       taught.modality AS training_modality, taught.voice_name AS training_voice,
       failed.period_kind AS failing_period, taught.period_kind AS training_period,
       [taught.sentence, failed.sentence] AS sentences, [taught.id, failed.id] AS statements
ORDER BY trained, training, relation, taught.document, failed.start, failed.end, failed.id, taught.id
LIMIT 1000
