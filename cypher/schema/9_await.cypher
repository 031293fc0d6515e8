// Wait for the indexes
// purpose: A read right after the first start finds what it looks for. An index of millions of nodes may take many minutes on a busy
//   machine; one that cannot be made is an error at once, so a day is the same as no limit.
CALL db.awaitIndexes(86400)
