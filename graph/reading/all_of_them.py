"""Give “all of whom” and “both of them” the number of the count before them, which they count again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.numerals import Figure

_ALL = re.compile(
    r"(?:(?<=[,–—] )|(?<=—))(?:all|both)(?= of (?:whom|which|them)\b"
    r"(?! (?:(?:was|were) )?(?:for|involv\w+|concern\w+|related) ))"
)
"""The words, unless a form of trafficking follows, which limits the count before
them."""
_NO_PEOPLE = re.compile(
    r" (?:[a-z-]+ ){0,3}?(?:cases?|investigations?|prosecutions?|trials?|charges|counts?|years?|months?|days?"
    r"|percent|complaints?|operations?|raids?|courts?|districts?|countries)\b"
)
"""What stands behind a figure that counts no people, so that “all of whom” does not point to it."""


def with_all_of_them(sentence: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence with one for each “all of whom”, which has the number that it points back to.

    There is none for words that follow no exact number, or “both” behind another number than two.

    >>> from tuyun.graph.reading.numerals import figures
    >>> sentence = "It convicted 16 traffickers in 2029, all of whom went to prison."
    >>> [(figure.start, figure.lower) for figure in with_all_of_them(sentence, figures(sentence)[0])]
    [(13, 16), (37, 16)]
    """
    made = list(found)
    for match in _ALL.finditer(sentence):
        people = sentence.startswith(" of whom", match.end())
        before = [
            figure
            for figure in found
            if figure.end < match.start() and not (people and _NO_PEOPLE.match(sentence, figure.end))
        ]
        whole = before[-1] if before else None
        if (
            whole is None
            or whole.status != "measured"
            or whole.single
            or (match[0] == "both" and whole.lower != 2)
            or ";" in sentence[whole.end : match.start()]
        ):
            continue
        made.append(
            replace(whole, start=match.start(), end=match.end(), number_start=match.start(), same_as=whole.start)
        )
    return sorted(made, key=lambda figure: figure.start)
