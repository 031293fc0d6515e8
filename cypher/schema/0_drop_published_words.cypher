// Drop an index of an earlier version
// purpose: published_terms took its place, which has acronyms.
DROP INDEX published_words IF EXISTS
