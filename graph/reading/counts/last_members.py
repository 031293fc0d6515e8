"""Makes figures of words for the last of several people or cases: “one was jailed and *the other* fined”."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.figures.numerals import Figure

_THE_OTHER = re.compile(
    r"(?:[,:;(—–] ?)one [^.;,()]{3,50}?,? (?:and )?(?P<other>the (?:other|second))"
    r"(?! (?:was|were|had|is|has)\b)(?= (?:(?:for|of|involving|under|concerning|on|by) )?[A-Za-z])"
)
"""The first and the second of two, without a verb: “*one* for begging *and the other* for slavery”."""
_ORDINALS = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_THE_LAST = re.compile(
    rf"\bthe (?P<other>{'|'.join(_ORDINALS)})(?= (?:was|is|had|has|got|fled|went|died|remain(?:s|ed)|await(?:s|ed)"
    r"|[a-z]{3,}ed|an?|to|in|on)\b)"
)
"""An ordinal number for the last of several: “three were jailed and *the fourth* was fined”."""


_OF_THEM = re.compile(
    r",?(?: of (?:them|these|those|whom|which)\b)?"
    r"(?: (?:had|have|has|was|were|are|is|been|got|went|fled|left|took|gave)\b"
    r"| [a-z]{3,}ed\b| (?:for|of|to|in|on|with|under|involving|concerning)\b|[.,;:)])"
)
"""What stands behind the number of all people or cases but the last: a verb, as in “three *were* jailed”. A
noun of other things, as in “in three *districts*”, shows that the number counts those."""


def last_members(sentence: str, found: Sequence[Figure]) -> list[Figure]:
    """A figure of 1 for the second of two, and for the last of more if the sentence counts all others: “two
    cases, one of begging and *the other* of slavery”, “four men; three were jailed and *the fourth* was fined”."""
    made = []
    for match in _THE_OTHER.finditer(sentence):
        before = [figure for figure in found if figure.end <= match.start()]
        last = max(before, key=lambda figure: figure.start, default=None)
        if last is not None and last.lower == last.upper == 2:
            start, end = match.span("other")
            made.append(Figure(start, end, 1, 1, "measured", number_start=start))
    for match in _THE_LAST.finditer(sentence):
        number = _ORDINALS.index(match["other"]) + 3
        before = [each for each in found if each.end <= match.start() and each.lower == each.upper]
        exact = [each.lower for each in before]
        first = exact.index(number) if number in exact else len(exact)
        others = [each for each in before[first:] if each.lower == number - 1]
        if any(_are_of_them(sentence, before[first], each) for each in others):
            made.append(Figure(*match.span(), 1, 1, "measured", number_start=match.start()))
    return made


def _are_of_them(sentence: str, whole: Figure, others: Figure) -> bool:
    """Whether a figure counts some of those whom the figure before counts: it has their noun, or none."""
    noun = re.match(r" (?:[a-z-]+ ){0,2}?(?P<noun>[a-z]+s|men|women|children)\b", sentence[whole.end :])
    again = noun and re.match(rf" (?:[a-z-]+ ){{0,2}}?{noun['noun']}\b", sentence[others.end :])
    return bool(again) or _OF_THEM.match(sentence, others.end) is not None
