"""The period of a statement, as far as its sentence gives it."""

from datetime import date, timedelta

from pydantic import Field, model_validator
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import PeriodBasis, PeriodKind, PeriodSubject


class Period(Value):
    """A period. Periods of different kinds are never compared with each other or added up."""

    kind: PeriodKind = "unspecified"
    start: date | None = None
    """First day, inclusive. Which kinds have days, the vocabulary says."""
    end: date | None = None
    """Last day, inclusive."""
    years: int | None = Field(default=None, ge=2, le=100)
    """How many years, where the sentence says so without their days: “for the third consecutive year” has 3."""
    of: PeriodSubject = "happening"
    """Whether the period dates the happening or the saying."""
    basis: PeriodBasis = "text"
    """Whether the dates come from the sentence or from the year of the document."""

    @model_validator(mode="after")
    def _days_fit_the_kind(self) -> "Period":
        term = vocabulary().period_kinds[self.kind]
        if self.years is not None and not term.years:
            raise ValueError(f"a period of kind {self.kind} has no number of years")
        if self.start is None and self.end is None and term.days in ("optional", "none"):
            return self
        match term.days:
            case "none":
                raise ValueError(f"a period of kind {self.kind} has no days: the text does not give them")
            case "start" if self.start is None or self.end is not None:
                raise ValueError(f"a period of kind {self.kind} needs start and has no end")
            case "both" | "optional" if self.start is None or self.end is None:
                raise ValueError(f"a period of kind {self.kind} needs start and end")
        if self.start is not None and self.end is not None:
            self._check_length(self.start, self.end)
        return self

    def _check_length(self, start: date, end: date) -> None:
        if end < start:
            raise ValueError(f"the period ends ({end}) before it starts ({start})")
        first_to_last = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
        if self.kind == "calendar_year" and (not first_to_last or start.year != end.year):
            raise ValueError("a calendar year runs from 1 January to 31 December of the same year")
        twelve_months = year_after(start) == end + timedelta(days=1)
        if self.kind in ("reporting_period", "fiscal_year") and not twelve_months:
            raise ValueError(f"a {self.kind.replace('_', ' ')} is twelve months long")
        if self.kind == "several_years" and year_after(start) >= end:
            raise ValueError("a period of several years is longer than twelve months")


def year_after(day: date) -> date:
    """The same day of the next year; 1 March for 29 February."""
    if (day.month, day.day) == (2, 29):
        return date(day.year + 1, 3, 1)
    return day.replace(year=day.year + 1)
