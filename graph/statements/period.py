"""The period of a statement, as far as its sentence gives it."""

from datetime import date, timedelta

from pydantic import Field, model_validator
from tuyun.graph.statements.base import Line, Value
from tuyun.graph.statements.day import Day
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import PeriodBasis, PeriodKind, PeriodSubject

DAY = timedelta(days=1)


class Period(Value):
    """A period. Periods of different kinds are never compared with each other or added up."""

    kind: PeriodKind = "unspecified"
    start: Day | None = None
    """First day, inclusive. Which kinds have days, the vocabulary says."""
    end: Day | None = None
    """Last day, inclusive."""
    years: int | None = Field(default=None, ge=2, le=100)
    """How many years, where the sentence says so without their days: “for the third consecutive year” has 3."""
    words: Line | None = None
    """The sentence's words for a rough date, such as “in early 2019”."""
    of: PeriodSubject = "happening"
    """Whether the period dates the happening or the saying."""
    basis: PeriodBasis = "text"
    """Whether the dates come from the sentence or from the year of the document."""

    @property
    def rough(self) -> bool:
        """Whether its days are only the outermost that the sentence's words allow."""
        return vocabulary().period_kinds[self.kind].rough

    @model_validator(mode="after")
    def _days_fit_the_kind(self) -> "Period":
        term = vocabulary().period_kinds[self.kind]
        if self.years is not None and not term.years:
            raise ValueError(f"a period of kind {self.kind} has no number of years")
        if self.words is not None and not term.rough:
            raise ValueError(f"a period of kind {self.kind} has no words: its kind and its days say when")
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
        if self.kind in ("reporting_period", "fiscal_year") and end != end_of_year(start):
            raise ValueError(f"a {self.kind.replace('_', ' ')} is twelve months long")
        if self.kind == "several_years" and end <= end_of_year(start):
            raise ValueError("a period of several years is longer than twelve months")


def end_of_year(start: date) -> date:
    """The last day of the twelve months that begin on a day; of the calendar, if that is earlier.

    >>> end_of_year(date(2020, 4, 1)), end_of_year(date(9999, 4, 1))
    (datetime.date(2021, 3, 31), datetime.date(9999, 12, 31))
    """
    if start.year == date.max.year:
        return date.max
    leap_day = (start.month, start.day) == (2, 29)
    return (date(start.year + 1, 3, 1) if leap_day else start.replace(year=start.year + 1)) - DAY


def start_of_year(end: date) -> date:
    """The first day of the twelve months that end on a day; of the calendar, if that is later.

    >>> start_of_year(date(2021, 3, 31)), start_of_year(date(1, 3, 31))
    (datetime.date(2020, 4, 1), datetime.date(1, 1, 1))
    """
    if end.year == date.min.year or (end.month, end.day) == (12, 31):
        return date(end.year, 1, 1)
    after = end + DAY
    return date(after.year - 1, after.month, min(after.day, 28) if after.month == 2 else after.day)
