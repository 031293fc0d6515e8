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
//   training_stages list: stages that its topics name; empty if none is told
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
MATCH (taught:Statement {predicate: 'trained'})-[:MENTIONS {role: 'audience'}]->(audience:Entity)
WHERE NOT taught.silence AND ($document IS NULL OR taught.document = $document)
MATCH (taught)-[:MENTIONS {role: 'happening'}]->(happening:Training)
MATCH (told:Statement {failing: true, polarity: 'affirmed'})-[:MENTIONS {role: 'subject'}]->(group:Entity)
WHERE NOT told.silence AND told.document = taught.document
WITH taught, audience, happening, told, group,
     CASE
       WHEN group = audience THEN 'same'
       WHEN EXISTS { (group)-[:NARROWER_THAN]->{1,4}(audience) } THEN 'narrower'
       WHEN EXISTS { (audience)-[:NARROWER_THAN]->{1,4}(group) } THEN 'broader'
     END AS relation
WHERE relation IS NOT NULL
WITH *, COLLECT {
  MATCH (happening)-[:ON_TOPIC]->(topic:Topic) UNWIND topic.stages AS stage RETURN DISTINCT stage ORDER BY stage
} AS stages
RETURN audience.name AS trained, audience.id AS trained_id, happening.name AS training,
       COLLECT { MATCH (giver:Entity)-[:GAVE]->(happening) RETURN DISTINCT giver.name ORDER BY giver.name } AS gave,
       stages AS training_stages, group.name AS failing_group, relation AS relation,
       told.predicate AS failing, told.stage AS failing_stage,
       CASE WHEN size(stages) = 0 OR told.stage_order = 0 THEN 'not told' WHEN told.stage IN stages THEN 'same' ELSE 'other' END AS stage_match,
       told.modality AS modality,
       coalesce(COLLECT { MATCH (told)-[:ATTRIBUTED_TO]->(who:Entity) RETURN who.name }[0], told.voice) AS voice,
       taught.modality AS training_modality,
       coalesce(COLLECT { MATCH (taught)-[:ATTRIBUTED_TO]->(who:Entity) RETURN who.name }[0], taught.voice) AS training_voice,
       told.period_kind AS failing_period, taught.period_kind AS training_period,
       [taught.sentence, told.sentence] AS sentences, [taught.id, told.id] AS statements
ORDER BY trained, training, relation, told.document, told.start, told.end, told.id, taught.id
LIMIT 1000
