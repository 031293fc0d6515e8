// Entities by label and id
// purpose: Entities of one label come page by page without looking at the others.
CREATE INDEX entity_label IF NOT EXISTS FOR (entity:Entity) ON (entity.label, entity.id)
