// Entities of narratives by id
// purpose: A reader's pages come without looking at what tables brought, so that their time tells nothing of it.
CREATE INDEX published_id IF NOT EXISTS FOR (entity:Published) ON (entity.id)
