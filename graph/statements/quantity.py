"""The quantity of a count: bounds, unit, scope and parts, as far as the sentence gives them."""

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from tuyun.graph.statements.base import Identifier, Line, Value
from tuyun.graph.vocabulary.terms import Flow, Form, PredicateName, Unit

COUNT = 10**12
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""ISO 4217, or a code that the standard leaves free for an invented currency."""
OPEN_CURRENCY = "XXX"
"""ISO 4217’s code for no currency, for an amount such as “5,000 pesos”: a person must say which are meant."""


class Scope(Value):
    """The limits that the sentence states for a count; empty where it states none."""

    forms: tuple[Form, ...] = ()
    laws: tuple[Identifier, ...] = ()
    places: tuple[Identifier, ...] = ()
    groups: tuple[Identifier, ...] = ()
    condition: Line | None = None
    """A condition in the words of the sentence, such as “under aggravating circumstances”."""

    def entities(self) -> tuple[str, ...]:
        """Every entity that limits the count."""
        return self.laws + self.places + self.groups


PartBy = Literal["form", "law", "institution", "group", "outcome"]
"""What tells the parts of a breakdown apart."""


class Part(Value):
    """A part of a breakdown: by form of trafficking, law, institution, group of people or outcome."""

    form: Form | None = None
    law: Identifier | None = None
    institution: Identifier | None = None
    """Who did this part of it: an institution, a court, a group of officials or of other people."""
    group: Identifier | None = None
    """Which people this part counts: women, minors, nationals of a country."""
    outcome: PredicateName | None = None
    """What became of the part, as a predicate: of 12 who were tried, 10 were `convicted`."""
    lower: int = Field(ge=0, le=COUNT)
    upper: int = Field(ge=0, le=COUNT)

    @property
    def by(self) -> PartBy:
        """What tells it apart from the other parts."""
        return next(by for by in get_args(PartBy) if getattr(self, by) is not None)

    @property
    def of(self) -> str:
        """The form, the outcome, or the id of the law or institution."""
        return str(getattr(self, self.by))

    @model_validator(mode="after")
    def _bounds_of_a_single_kind(self) -> "Part":
        if self.upper < self.lower:
            raise ValueError(f"the bounds are reversed: lower {self.lower} is above upper {self.upper}")
        if sum(getattr(self, by) is not None for by in get_args(PartBy)) != 1:
            raise ValueError("a part is of one form, one law, one institution, one group or one outcome")
        return self


def _forms_first(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple(sorted(parts, key=lambda part: part.by != "form"))


class Quantity(Value):
    """A count as an interval [lower, upper]; a bound that the text leaves open is None."""

    lower: int | None = Field(default=None, ge=0, le=COUNT)
    upper: int | None = Field(default=None, ge=0, le=COUNT)
    stated: int | float | None = Field(default=None, ge=0, le=COUNT, allow_inf_nan=False)
    """A figure that is no bound: a rough one (“approximately 60”), an average, or a figure with decimals."""
    unit: Unit | None = None
    currency: Currency | None = None
    """The currency of an amount of money; None for any other unit."""
    flow: Flow | None = None
    """Whether the counted cases came in, continued or left in the period. Stock and flow are not added."""
    scope: Scope = Scope()
    words: Line | None = None
    """The words of the sentence for a quantity or a frequency: some, several, at times."""
    parts: Annotated[tuple[Part, ...], AfterValidator(_forms_first)] = ()
    parts_note: Line | None = None
    """Why the parts do not add up to the whole, if they do not."""

    def entities(self) -> tuple[str, ...]:
        """Every entity that limits the count or a part of it."""
        return self.scope.entities() + tuple(part.of for part in self.parts if part.by not in ("form", "outcome"))

    @model_validator(mode="after")
    def _bounds_and_parts(self) -> "Quantity":
        if self.lower is not None and self.upper is not None and self.upper < self.lower:
            raise ValueError(f"the bounds are reversed: lower {self.lower} is above upper {self.upper}")
        if (self.unit == "money") != (self.currency is not None):
            raise ValueError("an amount of money has a currency, and nothing else has: unit money, currency USD")
        for by in {part.by: None for part in self.parts if not self.parts_note}:
            low = sum(part.lower for part in self.parts if part.by == by)
            high = sum(part.upper for part in self.parts if part.by == by)
            if (low, high) != (self.lower, self.upper):
                raise ValueError(
                    f"the parts add up to {_interval(low, high)}, the whole is "
                    f"{_interval(self.lower, self.upper)}: correct them, or say why in parts_note"
                )
        return self


def _interval(lower: int | None, upper: int | None) -> str:
    if lower == upper and lower is not None:
        return str(lower)
    return f"{lower if lower is not None else 'open'} to {upper if upper is not None else 'open'}"
