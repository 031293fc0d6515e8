// Published entities by name
// purpose: As entity_words, of entities that a narrative describes; the scores of a search depend on all that is in the index.
CREATE FULLTEXT INDEX published_words IF NOT EXISTS FOR (entity:Published) ON EACH [entity.name, entity.aliases, entity.formerly]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
