"""Finds numbers that share the currency of the amount behind them: “sums of *4,000* and 11,500 euros”."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tuyun.graph.reading.penalties.lengths_apart import RANGE_LEAD, Length

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+"
_BEFORE = re.compile(
    r"\b(?:(?:amounts?|sums?|fines?|awards?|compensation|damages|payments?|restitution|bribes?|fees?|debts?|claims?)"
    rf" of|worth|pay(?:ing)?|paid|awarded|received|fined) (?P<numbers>(?:(?:{_NUMBER}), )*(?:{_NUMBER})),? and $",
    re.IGNORECASE,
)
"""What stands before the last of several amounts, with those before it."""
_OWN = re.compile(rf"(?:{_NUMBER})(?P<currency>[ -]\D+)$")
"""An amount whose currency stands behind its number."""
_TWO = re.compile(rf"(?P<first>{_NUMBER}) and (?P<last>(?:{_NUMBER})(?P<currency>[ -]\D+))$")
"""Two amounts that are no range, as no “between” stands before them: “fines of *400 and 1,200 dollars*”."""


def with_joined_amounts(sentence: str, lengths: Iterable[Length]) -> Iterator[Length]:
    """The lengths and amounts of a sentence, before the last of several amounts those that share its currency.

    >>> from tuyun.graph.reading.figures.numerals import Aside
    >>> text = "It awarded sums of 4,000 and 11,500 euros."
    >>> [each.words for each in with_joined_amounts(text, [Length(Aside(29, 41, "money", ""), text[29:41], 29)])]
    ['4,000 euros', '11,500 euros']
    """
    for length in lengths:
        aside = length.aside
        two = _TWO.fullmatch(length.words) if aside.reason == "money" else None
        if two and not RANGE_LEAD.search(sentence, 0, aside.start):
            first, last = f"{two['first']}{two['currency']}", aside.start + two.start("last")
            yield Length(replace(aside, end=aside.start + two.end("first")), first, length.place)
            yield Length(replace(aside, start=last), two["last"], last)
            continue
        own = _OWN.fullmatch(length.words) if length.aside.reason == "money" else None
        before = _BEFORE.search(sentence, 0, length.aside.start) if own else None
        for number in re.finditer(_NUMBER, before["numbers"]) if own and before else ():
            start, end = (before.start("numbers") + place for place in number.span()) if before else (0, 0)
            words = f"{number[0]}{own['currency']}" if own else ""
            yield Length(replace(length.aside, start=start, end=end), words, start)
        yield length
