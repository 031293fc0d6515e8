"""The vocabulary: labels, link types, predicates, roles and statuses, defined in a data file."""

from tuyun.graph.vocabulary.model import LinkTerm, Predicate, Vocabulary, seen_label, vocabulary

__all__ = ["LinkTerm", "Predicate", "Vocabulary", "seen_label", "vocabulary"]
