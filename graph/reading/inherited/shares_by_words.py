"""Finds what a share is of, by its words: “verdicts against 28 persons, 19 *of which* are not final” counts
verdicts, and “arrested nine suspects in 12 cases; convicted four *of the nine*” suspects."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.figures.numerals import value_of
from tuyun.graph.reading.matching.ruleset import BARE, FIGURE, PEOPLE
from tuyun.graph.reading.proposals.draft import Draft

_UNITS = {"verdict": "judgment", "judgment": "judgment", "judgement": "judgment", "sentence": "sentence",
          "term": "sentence", "conviction": "conviction"}  # fmt: skip
"""Nouns of what people are given, and the units of these."""
_OF_THINGS = (
    "on_appeal", "appealed", "upheld_judgement", "overturned_judgement", "sentence_reduced", "sentence_increased",
    "imprisonment_imposed", "suspended_sentence", "lenient_sentence",
)  # fmt: skip
"""Predicates of what happens to them."""
_THINGS = re.compile(
    rf"(?<![\w-])(?P<figure>{FIGURE} )?(?:(?!(?:to|of|against|on|for|in)\b)[a-z-]+ ){{0,2}}?"
    rf"(?P<noun>{'|'.join(_UNITS)})s\b",
    re.IGNORECASE,
)
"""Such a noun in the plural; with a figure it is counted itself."""
_OF_NUMBER = re.compile(rf" of (?:the|these|those) (?P<number>{FIGURE})(?=[.,;:)]| [a-z]+)", re.IGNORECASE)
"""The whole of a share, by its number alone: “four *of the nine*”."""
_WHICH = re.compile(r"\bof which\b")


def thing_of_people(draft: Draft, text: str, earlier: Sequence[Draft]) -> Draft | None:
    """A share of “of which” that counts what people were given; None if it counts anything else.

    Args:
        draft: of a share.
        text: the sentence.
        earlier: the drafts before it in the sentence.
    """
    count = draft.whole.count
    people = draft.whole.count.unit == BARE and bool(earlier) and earlier[-1].unit in PEOPLE
    which = _WHICH.match(text, count.figure.end + 1) or _WHICH.search(text, max(count.start - 60, 0), count.start)
    suspended = draft.predicate in ("suspended_prosecution", "suspended_investigation")
    if not people or which is None or not (suspended or draft.predicate in _OF_THINGS):
        return None
    named = list(_THINGS.finditer(text, 0, min(which.start(), count.start)))
    unit = _UNITS[named[-1]["noun"].lower()] if named and not named[-1]["figure"] else None
    if unit is None or (suspended and unit != "sentence"):
        return None
    inferred_predicate = "suspended_sentence" if suspended else draft.happening.inferred_predicate
    return replace(draft, unit_of=unit, happening=replace(draft.happening, inferred_predicate=inferred_predicate))


def of_number(draft: Draft, earlier: Sequence[Draft], text: str) -> Draft | None:
    """The count before a share that has the number of which it is one; None if there is none, or several.

    Args:
        draft: of a share without a noun: “convicted *four of the nine*”.
        earlier: the drafts before it in the sentence.
        text: the sentence.
    """
    whole = _OF_NUMBER.match(text, draft.whole.count.figure.end) if draft.whole.count.unit == BARE else None
    number = value_of(whole["number"]) if whole else None
    if number is None:
        return None
    same = [
        other
        for other in earlier
        if other.whole.count.figure.lower == other.whole.count.figure.upper == number and other.unit != BARE
    ]
    return same[0] if len({(other.counted_as, other.officials) for other in same}) == 1 else None
