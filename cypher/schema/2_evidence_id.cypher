// One document, sentence or statement an id
// purpose: MERGE on the id of a piece of evidence is unique and fast.
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (evidence:Evidence) REQUIRE evidence.id IS UNIQUE
