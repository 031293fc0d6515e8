"""Days that a source may not have: in years that are not read, or after the last day that the document covers."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import AfterValidator
from tuyun.graph.statements import Document, Period
from tuyun.graph.statements.day import FIRST_YEAR, LAST_YEAR, Day


def check_year(day: date) -> date:
    """Return a day unchanged; raises `ValueError` if its year is not read, which says what to do.

    Not a rule of `Period` and `Document`, since a store that was filled before it holds other days.
    """
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(
            f"the year of {day} is not between {FIRST_YEAR} and {LAST_YEAR}. Correct the day, or leave it out if "
            "it stands for a day that is not known."
        )
    return day


SourceDay = Annotated[Day, AfterValidator(check_year)]
"""A day that a source states."""


class PeriodEntry(Period):
    """A period as a source states it."""

    start: SourceDay | None = None
    """First day, inclusive. Which kinds have days, the vocabulary says."""
    end: SourceDay | None = None
    """Last day, inclusive."""


def date_faults(period: Period | None, document: Document) -> Iterator[str]:
    """What is wrong with a period that begins after the document's last day."""
    if period is not None and period.start is not None and (late := after_last_day(period.start, document)):
        yield f"the period begins on {period.start}, {late}"


def after_last_day(day: date, document: Document) -> str:
    """That a day is after the document's closing day, or else its publication; empty if it is not."""
    last, name = (document.closing, "closing") if document.closing else (document.published, "published")
    return f"after the document's last day ({name}: {last})" if last is not None and day > last else ""
