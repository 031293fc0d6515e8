"""Looks up the words of a group of cases whose counts were published in the vocabulary."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from tuyun.graph.vocabulary import vocabulary


class UnknownWord(NamedTuple):
    """A word that the vocabulary does not have, the field that has it, and the words that the field may have."""

    field: str
    word: str
    known: Collection[str]


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
    used = [UnknownWord("form", form or "", words.forms)]
    for type_, _, _, label, modality in steps:
        used += [
            UnknownWord("steps", type_, words.links),
            UnknownWord("steps", label, words.labels),
            UnknownWord("steps", modality, words.modalities),
        ]
    return next((each for each in used if each.word and each.word not in each.known), None)
