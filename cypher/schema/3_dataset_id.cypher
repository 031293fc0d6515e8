// One dataset
// purpose: Loads take turns on this node, and it keeps the revision.
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (dataset:Dataset) REQUIRE dataset.id IS UNIQUE
