"""The days that the words of a period mean, by the document's year: “in June 2021”, “the reporting period”."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from tuyun.graph.reading.cues import Cue
from tuyun.graph.reading.numerals import value_of
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements.document import Document
from tuyun.graph.statements.period import end_of_year

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_NTH = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDER = ("first", "second", "third", "fourth")


def closing_of(document: Document) -> date | None:
    """The last day of the reporting period: the document's own, or 31 March for Trafficking in Persons Reports."""
    if document.closing is not None:
        return document.closing
    return date(document.year, 3, 31) if _is_yearly(document) else None


def _is_yearly(document: Document) -> bool:
    """Whether it is a Trafficking in Persons Report, which appears in the year behind most of its period."""
    words = f"{document.publisher} {document.title}"
    return re.search(r"department of state|trafficking in persons report", words, re.IGNORECASE) is not None


def period_of(cue: Cue, document: Document) -> PeriodEntry | None:
    """The period that a cue means; None if the rules leave it open."""
    kind, shift = cue.rule.gives["period"], int(cue.rule.gives.get("shift", 0))
    groups = cue.groups
    if kind == "open":
        return None
    if kind == "reporting_period":
        last = closing_of(document)
        if last is None:
            return None
        end = last.replace(year=last.year + shift) if (last.month, last.day) != (2, 29) else last
        start = end + timedelta(days=1)
        start = start.replace(year=start.year - 1)
        if end != end_of_year(start):
            return None
        return PeriodEntry(kind=kind, start=start, end=end, basis="document")
    if kind == "calendar_year":
        year = int(groups["year"]) if "year" in groups else document.year + shift
        basis = "text" if "year" in groups else "document"
        return PeriodEntry(kind=kind, start=date(year, 1, 1), end=date(year, 12, 31), basis=basis)  # type: ignore[arg-type] # of two words
    if kind == "several_years":
        years = int(groups["year"]), int(groups["last"])
        if years[0] >= years[1]:
            return None
        return PeriodEntry(kind=kind, start=date(years[0], 1, 1), end=date(years[1], 12, 31))
    if kind == "last_day":
        return _last_day(groups, document, shift)
    if kind == "rough_date":
        return _rough_date(cue)
    if kind == "last_years":
        count = value_of(groups["years"])
        return PeriodEntry(kind="several_years", years=count) if count and count > 1 else None
    if cue.rule.gives.get("of_document") and _is_yearly(document):
        return None  # “this year” is not the year of such a report
    if kind == "since_year":
        return PeriodEntry(kind=kind, start=date(int(groups.get("year", document.year)), 1, 1))
    if kind == "consecutive_years":
        return PeriodEntry(kind=kind, years=_NTH.index(groups["nth"].lower()) + 2)
    if kind == "dated":
        return _months(groups, document) if "span" in groups or "to" in groups else _day_or_month(groups)
    return PeriodEntry(kind=kind, of=cue.rule.gives.get("of", "happening"))


def _day_or_month(groups: Mapping[str, str]) -> PeriodEntry | None:
    """A day, or the days of a month; None if the month has no such day."""
    year = int(groups.get("year") or groups["year2"])
    month = _MONTHS.index((groups.get("month") or groups["month2"]).lower()) + 1
    number = groups.get("day") or groups.get("day2")
    try:
        first = date(year, month, int(number) if number else 1)
    except ValueError:
        return None
    last = first if number else date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return PeriodEntry(kind="dated", start=first, end=last)


def _rough_date(cue: Cue) -> PeriodEntry:
    """A rough date in its words, with the days of its year, if it lies in a single year."""
    words = cue.words
    if "year" not in cue.groups or cue.rule.gives.get("undated"):
        return PeriodEntry(kind="rough_date", words=words)
    year = int(cue.groups["year"])
    return PeriodEntry(kind="rough_date", start=date(year, 1, 1), end=date(year, 12, 31), words=words)


def _last_day(groups: Mapping[str, str], document: Document, shift: int) -> PeriodEntry | None:
    """The last day of a year, of a month, or of the reporting period."""
    if "year" in groups:
        year, month = int(groups["year"]), _MONTHS.index(groups.get("month", "december").lower()) + 1
        day = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return PeriodEntry(kind="dated", start=day, end=day)
    last = closing_of(document)
    if last is None or (last.month, last.day) == (2, 29):
        return None
    day = last.replace(year=last.year + shift)
    return PeriodEntry(kind="dated", start=day, end=day, basis="document")


def year_before(period: PeriodEntry) -> PeriodEntry | None:
    """The year before a year: “compared with 12 *the previous year*”, beside a count of 2030, is 2029."""
    if period.kind not in ("calendar_year", "reporting_period", "fiscal_year"):
        return None
    if period.start is None or period.end is None or (period.end.month, period.end.day) == (2, 29):
        return None
    days = {name: day.replace(year=day.year - 1) for name, day in (("start", period.start), ("end", period.end))}
    return period.model_copy(update=days)


def _months(groups: Mapping[str, str], document: Document) -> PeriodEntry | None:
    """The days of several months: “between January and September 2021”, “the first half of 2021”."""
    year = int(groups.get("year", document.year))
    last_year = int(groups.get("last", year))
    if "to" in groups:
        first, last = (_MONTHS.index(groups[name].lower()) + 1 for name in ("first", "to"))
    else:
        length = {"half": 6, "quarter": 3}.get(groups["span"].lower()) or value_of(groups["months"]) or 0
        place = 12 // length if groups["which"] == "last" and length else _ORDER.index(groups["which"].lower()) + 1
        first, last = (place - 1) * length + 1, place * length
        if not length or last > 12 or ("months" in groups and place > 1):
            return None
    if (year, first) >= (last_year, last):
        return None
    end = date(last_year + last // 12, last % 12 + 1, 1) - timedelta(days=1)
    return PeriodEntry(kind="dated", start=date(year, first, 1), end=end)
