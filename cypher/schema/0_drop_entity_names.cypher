// Drop an index of an earlier version
// purpose: entity_terms took its place, which folds accents.
DROP INDEX entity_names IF EXISTS
