// Drop an index of an earlier version
// purpose: entity_terms took its place, which has acronyms.
DROP INDEX entity_words IF EXISTS
