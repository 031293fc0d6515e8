"""What every term of the vocabulary has; terms with a rank, stages, units and kinds of period."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Term(BaseModel):
    """A term of the vocabulary: its definition, an example, and what it does not say."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    definition: str
    example: str
    does_not_say: str
    words: tuple[str, ...] = ()
    match: dict[str, str] = Field(default_factory=dict)


class Ordered(Term):
    """A term with a rank: stages in the order of the flow, modalities from strong to weak."""

    order: int


class Stage(Term):
    """A stage of the case flow, with its number in it: 0 if no case passes it; an exit from the flow has none."""

    order: int | None = None
    exit: bool = False

    @model_validator(mode="after")
    def _check(self) -> "Stage":
        if self.exit == (self.order is not None):
            raise ValueError("a stage has an order, and an exit has none")
        return self


class UnitTerm(Term):
    """What a figure counts, or ``measures``: an amount of time or money, or a share, counts no cases.

    ``plural`` is given if it is irregular; ``people`` says that it counts people."""

    people: bool = False
    measures: Literal["time", "money", "share"] | None = None
    plural: str | None = None


class PeriodTerm(Term):
    """A kind of period; ``reads`` is its name after "in", where the period has no dates of its own.

    Its ``days``: both, the start alone, both or none, none. It may have a number of ``years``. Periods of a
    ``yearly`` kind are twelve months long and follow each other. Of a ``rough`` kind the days are outermost
    bounds, and the sentence's words are kept.
    """

    reads: str | None = None
    days: Literal["both", "start", "optional", "none"] = "none"
    years: bool = False
    yearly: bool = False
    rough: bool = False
