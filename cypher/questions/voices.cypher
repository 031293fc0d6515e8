// Which statements rest on whose word?
// purpose: The authorities' own word, NGOs, advocates, media, experts, and the report itself, side by side.
// question: 2
// interpretation: Distinct voices are counted as distinct; whether they are independent of each other is not known. All
//   voices of a document are published by one publisher. "unnamed" is hearsay: the sentence does not say whose.
// parameters:
//   documents list = null: only these documents
//   in_period list = null: only what rests on these statements, which are those of a selected period
// columns:
//   country string: ISO 3166-1 code of the country; empty if the document is about none
//   document string: id of the document
//   voice string: name of the speaker, "report" or "unnamed"
//   voice_id string: id of the speaker; empty for report and unnamed
//   label string: what kind of actor the speaker is; Document for the report itself
//   modalities list: modalities of the statements, each once
//   count integer: how many statements
//   sentences list: numbers of the sentences, in the order of the text
//   statements list: ids of the statements, in the order of the text
MATCH (statement:Statement)
WHERE statement.force <> 'uncoded' AND ($documents IS NULL OR statement.document IN $documents) AND ($in_period IS NULL OR statement.id IN $in_period)
OPTIONAL MATCH (statement)-[:ATTRIBUTED_TO]->(speaker:Entity)
WITH statement, speaker ORDER BY statement.document, statement.start, statement.end, statement.id
WITH statement.country AS country, statement.document AS document, coalesce(speaker.name, statement.voice) AS voice, speaker.id AS voice_id,
     coalesce(speaker.label, CASE statement.voice WHEN 'report' THEN 'Document' ELSE 'unnamed' END) AS label,
     collect(statement) AS tellings
UNWIND tellings AS statement
WITH country, document, voice, voice_id, label, tellings, statement.modality AS modality ORDER BY modality
WITH country, document, voice, voice_id, label, tellings, collect(DISTINCT modality) AS modalities
UNWIND tellings AS statement
WITH country, document, voice, voice_id, label, modalities, tellings, collect(DISTINCT statement.sentence) AS sentences
RETURN country, document, voice, voice_id, label, modalities, size(tellings) AS count, sentences,
       [statement IN tellings | statement.id] AS statements
ORDER BY count DESC, document, voice
LIMIT 1000
