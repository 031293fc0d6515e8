"""Looks up the words of a group of cases whose counts were published in the vocabulary."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tuyun.graph.vocabulary import vocabulary


class UnknownWord(NamedTuple):
    """A word that the vocabulary does not have, the field that has it, and the words that the field may have."""

    field: str
    word: str
    known: frozenset[str]


def unknown_word(form: str | None, steps: Iterable[Sequence[str]]) -> UnknownWord | None:
    """The first word of a group that is not in the vocabulary, as after a word was renamed; None if all are.

    Args:
        form: form of trafficking; None if the rows have none.
        steps: type, id, name and label of the other end (or empty), and modality of each step.

    >>> unknown_word("sex_traficking", [])[:2]
    ('form', 'sex_traficking')
    >>> unknown_word(None, [["REFERRED_TO", "", "", "", "asserted"]])
    """
    words = vocabulary()
    used = [("form", form or "", frozenset(words.forms))]
    for type_, _, _, label, modality in steps:
        used += [
            ("steps", type_, frozenset(words.links)),
            ("steps", label, frozenset(words.labels)),
            ("steps", modality, frozenset(words.modalities)),
        ]
    return next((UnknownWord(*word) for word in used if word[1] and word[1] not in word[2]), None)
