// Entities by name
// purpose: Search by name, alias and former id, whatever the case and the accents.
CREATE FULLTEXT INDEX entity_words IF NOT EXISTS FOR (entity:Entity) ON EACH [entity.name, entity.aliases, entity.formerly]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
