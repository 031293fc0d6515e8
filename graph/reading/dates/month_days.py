"""The days of months, and of times that end in a month: “the six months to June 2031”."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from tuyun.graph.reading.figures.numerals import value_of
from tuyun.graph.source.dates import PeriodEntry

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")  # fmt: skip


def day_or_month(groups: Mapping[str, str]) -> PeriodEntry | None:
    """A day, or the days of a month; None if the month has no such day."""
    year = int(groups.get("year") or groups["year2"])
    month = MONTHS.index((groups.get("month") or groups["month2"]).lower()) + 1
    number = groups.get("day") or groups.get("day2")
    try:
        first = date(year, month, int(number) if number else 1)
    except ValueError:
        return None
    last = first if number else date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return PeriodEntry(kind="dated", start=first, end=last)


def up_to(groups: Mapping[str, str]) -> PeriodEntry | None:
    """The days of a year up to one of its days, or to the end of a month."""
    month = groups.get("to") or groups["to2"]
    last = day_or_month({"year": groups["year"], "month": month, "day": groups.get("day") or ""})
    return PeriodEntry(kind="dated", start=date(int(groups["year"]), 1, 1), end=last.end) if last else None


def months_back(groups: Mapping[str, str], words: str) -> PeriodEntry | None:
    """Several months up to the end of one: “the six months to June 2031”; None up to a day within it."""
    month, number = day_or_month(groups), value_of(groups["back"])
    day = re.search(r"\b\d{1,2}(?= [A-Z])", words)
    if month is None or month.start is None or month.end is None or not number or number > 12:
        return None
    place = month.start.year * 12 + month.start.month - int(number)
    whole = day is None or int(day[0]) == month.end.day
    return month.model_copy(update={"start": date(place // 12, place % 12 + 1, 1)}) if whole else None


def number_of_months(groups: Mapping[str, str]) -> int:
    """How many months there are from the first to the last that are named."""
    return MONTHS.index(groups["to"].lower()) - MONTHS.index(groups["first"].lower()) + 1


def a_year_before(groups: Mapping[str, str]) -> dict[str, str]:
    """The words of a date with each year lessened by one: “July 15, 2016” for “July 15, 2017”.

    >>> a_year_before({"fiscal": "2030/31", "till": "July 15, 2031"})
    {'fiscal': '2029/30', 'till': 'July 15, 2030'}
    """
    year = re.compile(r"\b(\d{4})\b(?:([-/–])(\d\d)\b)?")

    def less(found: re.Match[str]) -> str:
        second = f"{found[2]}{(int(found[3]) - 1) % 100:02}" if found[2] else ""
        return f"{int(found[1]) - 1}{second}"

    return {name: year.sub(less, words) for name, words in groups.items()}
