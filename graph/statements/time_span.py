"""The periods of a selection: a year, a month, a day, or the days from one to another, as ISO 8601 writes them."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, StringConstraints
from tuyun.graph.statements.day import FIRST_YEAR, LAST_YEAR
from tuyun.graph.statements.period import Period

_PART = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_FORM = "is no period; write a year (2021), a month (2021-06), a day, or a first and a last one (2020-04/2021-03)"


class TimeSpan(NamedTuple):
    """The days from the first to the last, both inclusive."""

    first: date
    last: date

    def overlaps(self, period: Period, until: int | None = None) -> bool:
        """Whether it shares a day with a period; false if the period has no days.

        Args:
            period: the period.
            until: the year of the report. What goes on since a day is taken to reach to the end of that year.

        >>> time_span("2021").overlaps(Period(kind="since_year", start="2019-01-01"), 2020)
        False
        """
        if period.start is None:
            return False
        end = period.end or date(until or LAST_YEAR, 12, 31)
        return self.first <= end and period.start <= self.last


def time_span(text: str) -> TimeSpan:
    """The days that a text names.

    >>> time_span("2021-02").last, time_span("2020-04/2021-03").first
    (datetime.date(2021, 2, 28), datetime.date(2020, 4, 1))

    Raises:
        ValueError: it has another form, is no day, or ends before it begins.
    """
    first, slash, last = text.partition("/")
    span = TimeSpan(_days(first).first, _days(last if slash else first).last)
    if span.last < span.first:
        raise ValueError("ends before it begins")
    return span


def shares_a_day(first: date | None, last: date | None, start: date | None, end: date | None) -> bool:
    """Whether a period with a first and last day has any of the days from ``first`` to ``last``.

    Each of these ends is open if it is None. A period without days has some only if both are open.

    Args:
        first: the first day that is asked for.
        last: the last day that is asked for.
        start: the period's first day, if it states any.
        end: the period's last day, if it states any.

    >>> shares_a_day(date(2021, 6, 1), None, date(2021, 1, 1), date(2021, 12, 31))
    True
    >>> shares_a_day(None, date(2021, 6, 1), None, None)
    False
    """
    return (first is None or (end is not None and end >= first)) and (
        last is None or (start is not None and start <= last)
    )


def in_any(spans: Iterable[TimeSpan], period: Period, until: int | None = None) -> bool:
    """Whether a period overlaps any of the spans."""
    return any(span.overlaps(period, until) for span in spans)


def _days(text: str) -> TimeSpan:
    found = _PART.fullmatch(text)
    if not found or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
        raise ValueError(_FORM)
    year, month, day = (int(number) if number else None for number in found.groups())
    assert year is not None  # noqa: S101 - the pattern has it always
    try:
        first = date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise ValueError(_FORM) from None
    if day is not None:
        return TimeSpan(first, first)
    return TimeSpan(first, date(year, month or 12, monthrange(year, month or 12)[1]))


def _checked(text: str) -> str:
    time_span(text)
    return text


SpanText = Annotated[str, StringConstraints(min_length=4, max_length=21), AfterValidator(_checked)]
"""A period of a selection as it is written: ``2021``, ``2021-06``, ``2020-04/2021-03``."""
