"""Takes lengths of time apart that stand together and are no range: “up to 15 *or* 20 years”, “raised the minimum
from five *to* ten years”, “six days *to* one month”.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tuyun.graph.reading.figures.numerals import Aside
from tuyun.graph.reading.matching.ruleset import FIGURE
from tuyun.graph.reading.penalties.penalty_bounds import raised

_BOTH = re.compile(
    rf"(?P<first>{FIGURE})(?: (?P<own>year|month)s?(?:[’']s?)?(?: (?:of )?imprisonment| in prison)?)?"
    rf"(?P<joint> or | to | and )(?P<last>{FIGURE}[ -](?P<unit>years?|months?).*)",
    re.I,
)
_DAYS = re.compile(
    rf"\b(?P<first>{FIGURE} days?)(?:[’']s?)?(?: imprisonment| in (?:prison|jail))?"
    rf" (?:to|and) (?P<last>{FIGURE} (?:months?|years?))\b",
    re.IGNORECASE,
)
"""A range from days to months or years, of which no unit measures both."""


RANGE_LEAD = re.compile(r"\b(?:between|from|rang\w+|var\w+) $", re.IGNORECASE)
"""What stands before the ends of a range: “*between* two and nine years”."""


@dataclass(frozen=True)
class Length:
    """A length of time, or another figure that counts nothing, with its words."""

    aside: Aside
    words: str
    place: int
    """Where the words end that may bound it: before “15” for both lengths of “*up to* 15 or 20 years”."""
    bound: str = ""
    """“At least” or “up to” of a length that is an end of a range."""


def _are_one(sentence: str, start: int, both: re.Match[str]) -> bool:
    """Whether two lengths are the ends of a range, and not two terms: “18 *and* 24 months”."""
    if both["joint"] == " and " and both["own"] and not both["unit"].startswith(both["own"]):
        return True  # “six years and two months”
    if both["joint"] == " and ":
        return RANGE_LEAD.search(sentence[:start]) is not None or both[0].lower().startswith(("between", "from"))
    return both["joint"] == " to " and not raised(sentence[:start])


def lengths_apart(sentence: str, asides: Iterable[Aside]) -> Iterator[Length]:
    """The asides of a sentence, two for one where two lengths stand in it, with their words.

    >>> text = "It prescribed up to 15 or 20 years."
    >>> [each.words for each in lengths_apart(text, [Aside(20, 34, "length of time", "")])]
    ['15 years', '20 years']
    """
    ends = {match.start("first"): "at least " for match in _DAYS.finditer(sentence)}
    ends |= {match.start("last"): "up to " for match in _DAYS.finditer(sentence)}
    for aside in asides:
        words = sentence[aside.start : aside.end]
        both = _BOTH.fullmatch(words) if aside.reason == "length of time" else None
        if both is None or _are_one(sentence, aside.start, both):
            yield Length(aside, words, aside.start, ends.get(aside.start, ""))
            continue
        unit = f"{both['own']}s" if both["own"] else both["unit"]
        yield Length(replace(aside, end=aside.start + both.end("first")), f"{both['first']} {unit}", aside.start)
        start = aside.start + both.start("last")
        yield Length(replace(aside, start=start), both["last"], aside.start if both["joint"] == " or " else start)
