// Wait for the indexes
// purpose: A read right after the first start finds what it looks for.
CALL db.awaitIndexes(120)
