// One entry of the feed for each revision
// purpose: Entries of the feed of changes have ids of their own.
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (change:Change) REQUIRE change.id IS UNIQUE
