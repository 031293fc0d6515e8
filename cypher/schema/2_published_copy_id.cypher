// One copy an id
// purpose: A reader's links are found from the copy of a published entity, which no table adds a link to.
CREATE CONSTRAINT published_copy_id IF NOT EXISTS FOR (copy:PublishedCopy) REQUIRE copy.id IS UNIQUE
