"""The words that the graph is written in: one data file, and what is made from it."""

from tuyun.graph.vocabulary.model import LinkTerm, Predicate, Vocabulary, seen_label, vocabulary

__all__ = ["LinkTerm", "Predicate", "Vocabulary", "seen_label", "vocabulary"]
