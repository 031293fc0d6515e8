// Entities by name
// purpose: Search by name, alias and former id, whatever the case and the accents.
CREATE FULLTEXT INDEX entity_terms IF NOT EXISTS FOR (entity:Entity) ON EACH [entity.name, entity.aliases, entity.formerly, entity.initials]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
