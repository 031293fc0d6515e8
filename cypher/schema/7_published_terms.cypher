// Published entities by name
// purpose: As entity_terms, of entities that a narrative describes; the scores of a search depend on all that is in the index.
CREATE FULLTEXT INDEX published_terms IF NOT EXISTS FOR (entity:Published) ON EACH [entity.name, entity.aliases, entity.formerly, entity.initials]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
