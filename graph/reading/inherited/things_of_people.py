"""Finds what “of which” points to behind people, whom it does not mean: “verdicts against 28 persons, 19 *of
which* are not final”."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.inherited.wholes_before import Antecedent
from tuyun.graph.reading.matching.ruleset import FIGURE, PEOPLE
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
    rf"(?<![\w-])(?P<figure>{FIGURE} )?(?:[a-z-]+ ){{0,2}}?(?P<noun>{'|'.join(_UNITS)})s\b", re.IGNORECASE
)
"""Such a noun in the plural; with a figure it is counted itself."""
_WHICH = re.compile(r"\bof which\b")


def thing_of_people(draft: Draft, text: str, found: Sequence[Antecedent]) -> str | None:
    """The unit of what people were given, which a share of “of which” counts; None if it counts anything else.

    Args:
        draft: of a share.
        text: the sentence.
        found: what the share may point back to.
    """
    count = draft.whole.count
    people = bool(found) and all(each.unit in PEOPLE for each in found)
    which = _WHICH.match(text, count.figure.end + 1) or _WHICH.search(text, max(count.start - 60, 0), count.start)
    if not people or which is None or draft.predicate not in _OF_THINGS:
        return None
    named = list(_THINGS.finditer(text, 0, min(which.start(), count.start)))
    return _UNITS[named[-1]["noun"].lower()] if named and not named[-1]["figure"] else None
