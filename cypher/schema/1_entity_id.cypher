// One entity an id
// purpose: MERGE on an entity's id is unique and fast.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE
