"""The days of fiscal years, by the country of a document or by the day on which they begin or end."""

from datetime import date, timedelta

from tuyun.graph.reading.dates.month_days import day_or_month
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements.document import Document

_FISCAL = {
    "US": (10, True), "TH": (10, True), "AU": (7, True), "PK": (7, True), "BD": (7, True), "JP": (4, False),
    "GB": (4, None), "IN": (4, None), "SG": (4, None), "ZA": (4, None), "HK": (4, None), "CA": (4, None),
    "NZ": (7, None), "KE": (7, None), "UG": (7, None), "TZ": (7, None), "EG": (7, None),
}  # fmt: skip
"""The month in which a country's fiscal year begins, and whether a single year names the year in which it ends;
None if only two years together (“2020/21”) name it."""


def fiscal_year(words: str, document: Document) -> PeriodEntry | None:
    """The days of a fiscal year, by the country of the document; None if they are not known."""
    month, by_end = _FISCAL.get(document.country or "", (0, None))
    if not month or (by_end is None and len(words) == 4):
        return None
    year = int(words[:4]) - (len(words) == 4 and by_end is True)
    start = date(year, month, 1)
    end = start.replace(year=year + 1) - timedelta(days=1)
    return PeriodEntry(kind="fiscal_year", start=start, end=end)


def twelve_months(cue: Cue) -> PeriodEntry | None:
    """A fiscal year of which the words give the day or the month in which it begins or ends."""
    given = day_or_month(cue.groups)
    if given is None or given.start is None or given.end is None:
        return None
    if cue.rule.gives.get("ends"):
        first = first_of_twelve_months(given.end)
        return PeriodEntry(kind="fiscal_year", start=first, end=given.end) if first else None
    if (given.start.month, given.start.day) == (2, 29):
        return None
    following = given.start.replace(year=given.start.year + 1)
    return PeriodEntry(kind="fiscal_year", start=given.start, end=following - timedelta(days=1))


def first_of_twelve_months(end: date | None) -> date | None:
    """The first day of the twelve months that end on a day."""
    following = end + timedelta(days=1) if end else None
    if following and (following.month, following.day) == (2, 29):  # a day that the year before does not have
        following += timedelta(days=1)
    return following.replace(year=following.year - 1) if following else None
