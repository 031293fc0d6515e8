"""The vocabulary: labels, link types, predicates, roles and statuses, defined in data files."""

from tuyun.graph.vocabulary.model import CountKind, LinkTerm, Predicate, Vocabulary, seen_label
from tuyun.graph.vocabulary.read import vocabulary

__all__ = ["CountKind", "LinkTerm", "Predicate", "Vocabulary", "seen_label", "vocabulary"]
