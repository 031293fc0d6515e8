"""The vocabulary: labels, link types, predicates, roles and statuses, defined in a data file."""

from tuyun.graph.vocabulary.model import CountKind, LinkTerm, Predicate, Vocabulary, seen_label, vocabulary

__all__ = ["CountKind", "LinkTerm", "Predicate", "Vocabulary", "seen_label", "vocabulary"]
