// Entities by the table and row that made them
// purpose: What a table of records made is found again, for removal, export and evidence.
CREATE INDEX entity_document IF NOT EXISTS FOR (entity:Entity) ON (entity.document, entity.row)
