"""Gives each figure of a change or a list its own year, where the sentence dates all of them by a span of years.

“From 2027 to 2029, arrests rose from 20 to 35” counts 20 in 2027 and 35 in 2029; “over these three years,
convictions numbered two, five and six” has a figure for each.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from tuyun.graph.reading.dates.dated import Dated
from tuyun.graph.reading.figures.numerals import CHANGED
from tuyun.graph.reading.matching.ruleset import BARE, MASKED_COUNT
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.source.dates import PeriodEntry

_TO = re.compile(r"(?: (?!to\b)[a-z-]+){0,2} to (?:[a-z]+ )?")
"""What stands between the first and the last figure of a change."""
_JOINED = re.compile(r"(?:, and | and |, )")
"""What stands between the figures of a list."""
_NUMBERED = re.compile(r"\b(?:numbered|were|totall?ed|stood at|came to|amounted to|was) $")
"""Words before a list that says how many there were."""


def with_years_of_spans(drafts: Sequence[Draft], masked: str) -> list[Draft]:
    """The drafts of a sentence, those of a change or a list each with its year.

    Args:
        drafts: the drafts of the sentence.
        masked: the sentence, its counted nouns masked.
    """
    ordered = sorted(drafts, key=place_of)
    dated: dict[int, int] = {}
    for first, last in pairwise(ordered):
        years = _years(last) or _years(first)
        between = masked[first.whole.count.end : last.whole.count.start]
        alike = first.dated.period == last.dated.period or "unspecified" in {
            each.dated.period.kind for each in (first, last)
        }
        if years and alike and _TO.fullmatch(between) and CHANGED.search(masked, 0, place_of(first)):
            dated |= {place_of(first): years[0], place_of(last): years[-1]}
    for start, first in enumerate(ordered):
        years = _years(first)
        listed = ordered[start : start + len(years)]
        if len(years) > 1 and len(listed) == len(years) and _is_list(listed, masked):
            dated |= {place_of(each): year for each, year in zip(listed, years, strict=True)}
    return [
        replace(each, dated=dated_in(dated[place_of(each)])) if place_of(each) in dated else each
        for each in drafts
    ]


def _is_list(listed: Sequence[Draft], masked: str) -> bool:
    """Whether drafts are the whole of a list of figures without nouns, behind “numbered” or the like, with one
    period."""
    first, last = listed[0], listed[-1]
    joined = all(
        _JOINED.fullmatch(masked, each.whole.count.end, place_of(following))
        for each, following in pairwise(listed)
    )
    alike = len({(each.dated.period.start, each.dated.period.end) for each in listed}) == 1
    bare = all(each.whole.count.unit == BARE and not each.whole.count.forms for each in listed)
    ends = not re.match(rf"(?:, and | and |, ){MASKED_COUNT}", masked[last.whole.count.end :])
    return joined and alike and bare and ends and _NUMBERED.search(masked, 0, place_of(first)) is not None


def _years(draft: Draft) -> list[int]:
    """The calendar years of the period of a draft; none if it does not consist of whole calendar years."""
    period = draft.dated.period
    if period.kind not in ("several_years", "dated") or period.start is None or period.end is None:
        return []
    whole = (period.start.month, period.start.day, period.end.month, period.end.day) == (1, 1, 12, 31)
    return list(range(period.start.year, period.end.year + 1)) if whole else []


def dated_in(year: int) -> Dated:
    """A calendar year as a period that a figure inherits."""
    period = PeriodEntry(kind="calendar_year", start=date(year, 1, 1), end=date(year, 12, 31), basis="text")
    return Dated(period, "inherited")


def place_of(draft: Draft) -> int:
    """Where the count of a draft begins in its sentence."""
    return draft.whole.count.start
