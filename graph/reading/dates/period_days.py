"""The days that the words of a period mean, by the document's year: “in June 2021”, “the reporting period”."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

from tuyun.graph.reading.dates.document_years import closing_of, is_yearly
from tuyun.graph.reading.dates.fiscal_years import first_of_twelve_months, fiscal_year, twelve_months
from tuyun.graph.reading.dates.month_days import MONTHS, day_or_month, months_back, number_of_months, up_to
from tuyun.graph.reading.figures.numerals import value_of
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements.document import Document
from tuyun.graph.statements.period import end_of_year

_NTH = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth")  # fmt: skip
_TWO_MONTHS = re.compile(r"[Ii]n (?:early |late )?[A-Z][a-z]+ and [A-Z][a-z]+,? \d{4}$")
"""Two months joined by “and”, which are no whole year: “in January and December 2031”."""
_ORDER = ("first", "second", "third", "fourth")


def period_of(cue: Cue, document: Document) -> PeriodEntry | None:
    """The period that a cue means; None if the rules leave it open."""
    period = _period_of(cue, document)
    fixed = period is not None and cue.rule.gives.get("basis")
    return period.model_copy(update={"basis": "document"}) if period and fixed else period


def _period_of(cue: Cue, document: Document) -> PeriodEntry | None:
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
        return _calendar_year(cue, document, shift)
    if kind == "several_years":
        years = int(groups["year"]), int(groups.get("last") or groups["year"][:2] + groups["short"])
        if "short" in groups and years[1] - years[0] < 2:
            return None  # “2020-21” may be a fiscal year
        named = [int(year) for year in re.findall(r"\b\d{4}\b", cue.words)]
        if years[0] >= years[1] or 2 < len(named) != years[1] - years[0] + 1:
            return None  # not of “in 2016, 2018, and 2020”
        return PeriodEntry(kind=kind, start=date(years[0], 1, 1), end=date(years[1], 12, 31))
    if kind in ("last_year", "fiscal_year", "last_day", "rough_date"):
        return _by_words(kind, cue, document, shift)
    if kind == "last_years":
        count = value_of(groups.get("years", "one")) or 0
        count *= 10 if cue.rule.gives.get("decades") else 1
        return PeriodEntry(kind="several_years", years=count) if count and count > 1 else None
    if cue.rule.gives.get("of_document") and is_yearly(document):
        return None  # “this year” is not the year of such a report
    if kind == "since_year":
        january = {} if "month2" in groups else {"month": MONTHS[0]}
        first = day_or_month({"year": str(document.year), **january, **groups})
        return PeriodEntry(kind=kind, start=first.start) if first else None
    if kind == "consecutive_years":
        return PeriodEntry(kind=kind, years=_consecutive(groups))
    if kind == "dated":
        made = _dated(cue, document, shift)
        return made if _TWO_MONTHS.match(cue.words) else _whole_year(made)
    return PeriodEntry(kind=kind, of=cue.rule.gives.get("of", "happening"))


def _consecutive(groups: Mapping[str, str]) -> int:
    """The number of consecutive years: “*three* years in a row”, “for the *third* consecutive year”."""
    if "years" in groups:
        return int(value_of(groups["years"]) or 0)
    nth = groups["nth"].lower()
    return int(nth[:-2]) if nth[0].isdigit() else _NTH.index(nth) + 2


def _calendar_year(cue: Cue, document: Document, shift: int) -> PeriodEntry | None:
    """The year of a number, or the year of the document for “this year”; None in reports on a period, where “this
    year” may be the year of the report or of its period."""
    if cue.rule.gives.get("of_document") and (document.closing is not None or is_yearly(document)):
        return None
    year = int(cue.groups["year"]) if "year" in cue.groups else document.year + shift
    basis: Literal["text", "document"] = "text" if "year" in cue.groups else "document"
    return PeriodEntry(kind="calendar_year", start=date(year, 1, 1), end=date(year, 12, 31), basis=basis)


def _last_year(cue: Cue, document: Document) -> PeriodEntry | None:
    """“Last year” of a press release or an article, which have no closing day: the year before theirs."""
    if not cue.rule.gives.get("of_document") or document.closing is not None or is_yearly(document):
        return None
    first, last = date(document.year - 1, 1, 1), date(document.year - 1, 12, 31)
    return PeriodEntry(kind="calendar_year", start=first, end=last, basis="document")


def _whole_year(period: PeriodEntry | None) -> PeriodEntry | None:
    """The period, as a year if it is one: “from January to December 2031” is 2031."""
    if period is None or period.kind != "dated" or period.start is None or period.end is None:
        return period
    first, last = date(period.start.year, 1, 1), date(period.start.year, 12, 31)
    whole = (period.start, period.end) == (first, last)
    return period.model_copy(update={"kind": "calendar_year"}) if whole else period


def _dated(cue: Cue, document: Document, shift: int) -> PeriodEntry | None:
    """A day, a month, or the days from one to another."""
    groups = cue.groups
    if "till" in groups:
        return _between_days(groups["from"], groups["till"])
    if cue.rule.gives.get("this_year"):
        return _of_this_year(groups, document)
    if cue.rule.gives.get("up_to"):
        return up_to(groups)
    if "back" in groups:
        return months_back(groups, cue.words)
    if "listed" in groups and len(re.findall(r"[A-Z][a-z]+", groups["listed"])) != number_of_months(groups):
        return None
    if "span2" in groups:  # “Q3 2031”
        groups = {**groups, "span": "quarter", "which": _ORDER[int(groups["which2"]) - 1]}
    if "span" not in groups and "to" not in groups:
        return day_or_month(groups)
    made = _months(groups, document.year + shift)
    if made and "whole" in groups:  # “in 2030 and the first half of 2031”
        whole = made.start and int(groups["whole"]) == made.start.year - 1
        begun = date(int(groups["whole"]), 1, 1)
        return made.model_copy(update={"kind": "several_years", "start": begun}) if whole else None
    last = closing_of(document) or document.published
    if (
        made
        and last
        and "year" not in groups
        and not re.search(r"\byear\b", cue.words)
        and (made.start or last) > last
    ):
        return _months(groups, document.year + shift - 1)  # “from July to December”, told in March
    closing = closing_of(document)
    ahead = made and last and (made.start or last) > last
    ahead = ahead or (made and closing and (made.end or closing) > closing)
    return None if ahead and "year" not in groups else made  # told in March, “the fourth quarter of the year”


def _by_words(kind: str, cue: Cue, document: Document, shift: int) -> PeriodEntry | None:
    """The twelve months up to a month, a fiscal year, the last day of a period, or a rough date."""
    match kind:
        case "last_year":
            month = day_or_month(cue.groups)
            first = first_of_twelve_months(month.end) if month else None
            if month is None or first is None:
                return None
            return PeriodEntry(kind="dated", start=first, end=month.end)
        case "fiscal_year":
            if cue.rule.gives.get("ends") or cue.rule.gives.get("begins"):
                return twelve_months(cue)
            if "from" in cue.groups:
                return _stated_days(cue.groups["from"], cue.groups["till"])
            return fiscal_year(cue.groups["fiscal"], document) or PeriodEntry(kind="rough_date", words=cue.words)
        case "last_day":
            return _last_day(cue.groups, document, shift)
    return _last_year(cue, document) or _rough_date(cue)


def _of_this_year(groups: Mapping[str, str], document: Document) -> PeriodEntry | None:
    """A day or month without a year: the last before the document's closing day, publication or end of year."""
    last = closing_of(document) or document.published or date(document.year, 12, 31)
    for year in (last.year, last.year - 1):
        period = day_or_month({**groups, "year": str(year)})
        if period is not None and period.start is not None and period.start <= last:
            return period.model_copy(update={"basis": "document"})
    return None


_DAY = re.compile(r"(?:(\d{1,2}) )?([A-Za-z]+)(?: (\d{1,2}))?,? (\d{4})")


def _stated_days(first: str, last: str, kind: str = "fiscal_year") -> PeriodEntry | None:
    """A fiscal year, or other days, with its first and its last day; months without days are whole."""
    ends = []
    for words in (first, last):
        match = _DAY.fullmatch(words)
        day = match and day_or_month({"day": match[1] or match[3] or "", "month": match[2], "year": match[4]})
        ends.append(day)
    if ends[0] is None or ends[1] is None or (ends[0].start or date.max) >= (ends[1].end or date.min):
        return None
    return PeriodEntry.model_validate({"kind": kind, "start": ends[0].start, "end": ends[1].end})


def _between_days(first: str, last: str) -> PeriodEntry | None:
    """The days from a day to another: “between 1 January and 30 June 2031”; the first may lack month and year.

    More than twelve months are several years.
    """
    words = [re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|\bof ", "", part) for part in (first, last)]
    if words[0].isdigit():  # “between 5 and 9 September 2031”
        words[0] = re.sub(r"^\d+", words[0], words[1])
    elif not re.search(r"\d{4}$", words[0]):
        words[0] = f"{words[0]}, {words[1][-4:]}"
    made = _stated_days(words[0], words[1], "dated")
    begun = first_of_twelve_months(made.end) if made else None
    longer = made is not None and begun is not None and made.start is not None and made.start < begun
    return made.model_copy(update={"kind": "several_years"}) if made and longer else made


def _rough_date(cue: Cue) -> PeriodEntry:
    """A rough date in its words, with the days of its month or year, if it lies in a single one."""
    words = cue.words
    if "year" not in cue.groups or cue.rule.gives.get("undated"):
        return PeriodEntry(kind="rough_date", words=words)
    if "month" in cue.groups and (month := day_or_month(cue.groups)) is not None:
        return PeriodEntry(kind="rough_date", start=month.start, end=month.end, words=words)
    year = int(cue.groups["year"])
    end = date(int(cue.groups.get("last", year)), 12, 31)
    return PeriodEntry(kind="rough_date", start=date(year, 1, 1), end=end, words=words)


def _last_day(groups: Mapping[str, str], document: Document, shift: int) -> PeriodEntry | None:
    """The last day of a year, of a month, or of the reporting period."""
    if "year" in groups:
        year, month = int(groups["year"]), MONTHS.index(groups.get("month", "december").lower()) + 1
        day = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return PeriodEntry(kind="dated", start=day, end=day)
    last = closing_of(document)
    if last is None or (last.month, last.day) == (2, 29):
        return None
    day = last.replace(year=last.year + shift)
    return PeriodEntry(kind="dated", start=day, end=day, basis="document")


def year_before(period: PeriodEntry) -> PeriodEntry | None:
    """The year before a year: “compared with 12 *the previous year*”, beside a count of 2030, is 2029."""
    if period.start is None or period.end is None:
        return None
    if any((day.month, day.day) == (2, 29) for day in (period.start, period.end)):
        return None
    whole = period.kind == "dated" and period.start == first_of_twelve_months(period.end)
    if period.kind not in ("calendar_year", "reporting_period", "fiscal_year") and not whole:
        return None
    days = {name: day.replace(year=day.year - 1) for name, day in (("start", period.start), ("end", period.end))}
    return period.model_copy(update=days)


def _months(groups: Mapping[str, str], own_year: int) -> PeriodEntry | None:
    """The days of several months: “between January and September 2021”, “the first half of 2021”.

    ``own_year`` is the year of months without one: “the first half of this year”.
    """
    year = int(groups.get("year", own_year))
    last_year = int(groups.get("last", year))
    if "to" in groups:
        first, last = (MONTHS.index(groups[name].lower()) + 1 for name in ("first", "to"))
    else:
        length = {"half": 6, "quarter": 3}.get(groups["span"].lower()) or value_of(groups["months"]) or 0
        which = groups.get("which", "first").lower().replace("final", "last")
        place = 12 // length if which == "last" and length else _ORDER.index(which) + 1
        first, last = (place - 1) * length + 1, place * length
        if not length or last > 12 or ("months" in groups and place > 1):
            return None
    if (year, first) >= (last_year, last):
        return None
    end = date(last_year + last // 12, last % 12 + 1, 1) - timedelta(days=1)
    # More than twelve months are years: “between May 2016 and September 2019”.
    several = (last_year - year) * 12 + last - first >= 12
    return PeriodEntry(kind="several_years" if several else "dated", start=date(year, first, 1), end=end)
