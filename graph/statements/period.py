"""The period of a statement, as far as its sentence gives it."""

from datetime import date, timedelta

from pydantic import model_validator
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary.terms import PeriodBasis, PeriodKind, PeriodSubject

WITH_DATES = {"calendar_year", "reporting_period", "dated"}


class Period(Value):
    """A period. Periods of different kinds are never compared with each other or added up."""

    kind: PeriodKind = "unspecified"
    start: date | None = None
    """First day, inclusive. Only calendar years, reporting periods and dates have days."""
    end: date | None = None
    """Last day, inclusive."""
    of: PeriodSubject = "happening"
    """Whether the period dates the happening or the saying."""
    basis: PeriodBasis = "text"
    """Whether the dates come from the sentence or from the year of the document."""

    @model_validator(mode="after")
    def _days_fit_the_kind(self) -> "Period":
        if self.kind in WITH_DATES:
            if self.start is None or self.end is None:
                raise ValueError(f"a period of kind {self.kind} needs start and end")
            if self.end < self.start:
                raise ValueError(f"the period ends ({self.end}) before it starts ({self.start})")
            if self.kind == "calendar_year" and (
                (self.start.month, self.start.day, self.end.month, self.end.day) != (1, 1, 12, 31)
                or self.start.year != self.end.year
            ):
                raise ValueError("a calendar year runs from 1 January to 31 December of the same year")
            if self.kind == "reporting_period" and year_after(self.start) != self.end + timedelta(days=1):
                raise ValueError("a reporting period is twelve months long")
        elif self.start is not None or self.end is not None:
            raise ValueError(f"a period of kind {self.kind} has no days: the text does not give them")
        return self


def year_after(day: date) -> date:
    """The same day of the next year; 1 March for 29 February."""
    if (day.month, day.day) == (2, 29):
        return date(day.year + 1, 3, 1)
    return day.replace(year=day.year + 1)
