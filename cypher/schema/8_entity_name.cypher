// Entities by name
// purpose: A saved query finds a node by the name that a person writes into it.
CREATE INDEX entity_name IF NOT EXISTS FOR (entity:Entity) ON (entity.name)
