"""The model of a proposal: a statement, and for each of its fields how it was read."""

from collections.abc import Iterable, Mapping
from typing import Literal

from pydantic import Field
from tuyun.graph.source.format import EntityEntry, StatementEntry
from tuyun.graph.statements.base import Identifier, Line, Value
from tuyun.graph.statements.identity import content_hash
from tuyun.graph.vocabulary import vocabulary

State = Literal["explicit", "inherited", "open"]
FIELDS = (
    "predicate", "roles", "voice", "modality", "polarity", "status", "bounds", "unit", "flow", "forms", "parts",
    "laws", "period",
)  # fmt: skip
"""The fields of a proposal for which it is said how they were read."""
_CALLED = {
    "predicate": "what happened", "roles": "who is concerned", "voice": "who says so",
    "modality": "how firmly it is said", "polarity": "whether it is affirmed", "status": "the kind of the figure",
    "bounds": "the figure", "unit": "the unit", "flow": "whether cases are new or carried over",
    "forms": "the form of trafficking", "parts": "the breakdown", "laws": "the law", "period": "the period",
}  # fmt: skip
"""The fields as the reasons call them for which a proposal is not sure."""
WRONGDOING = "wrongdoing is never marked as sure"
"""Why a proposal on wrongdoing is not sure."""
OTHER = "other_statement"
"""The predicate of what no other predicate fits."""


class FieldReading(Value):
    """How a field was read: stated in the clause, carried over from elsewhere, or left open for a person."""

    state: State
    rules: tuple[str, ...] = ()
    """The rules that fired, ``family/name``."""
    cues: tuple[tuple[int, int], ...] = ()
    """The offsets of their cues in the text."""
    why: str | None = None


def never_sure(predicate: str) -> list[str]:
    """Why no proposal with this predicate is sure; empty if one may be."""
    term = vocabulary().predicates[predicate]
    loss = ["a loss of cases is never marked as sure"] if term.loss is not None else []
    return [WRONGDOING, *loss] if term.concerns_wrongdoing else loss


def doubts_of(fields: Mapping[str, FieldReading]) -> list[str]:
    """Why a proposal with these readings is not sure: the fields that the clause does not state.

    >>> inherited, open_ = FieldReading(state="inherited"), FieldReading(state="open")
    >>> doubts_of({"unit": inherited, "roles": open_, "period": inherited})
    ['taken over from elsewhere: the unit, the period', 'left open: who is concerned']
    """
    called = {
        how: [_CALLED[name] for name, field in fields.items() if field.state == state]
        for state, how in (("inherited", "taken over from elsewhere"), ("open", "left open"))
    }
    return [f"{how}: {', '.join(names)}" for how, names in called.items() if names]


class Proposal(Value):
    """A proposed statement. It is no evidence until somebody decides."""

    anchor: tuple[int, int]
    """Offsets in the text of what it hangs on: the figure, or the cue of a silence."""
    sure: bool
    """Whether the rules leave nothing open, nothing inherited and nothing that a person must weigh."""
    doubts: tuple[str, ...] = ()
    """Why it is not sure."""
    statement: StatementEntry
    entities: dict[Identifier, EntityEntry]
    """The entities that the statement names."""
    fields: dict[str, FieldReading] = Field(default_factory=dict)
    proposer: Literal["rules", "model"] = "rules"
    model: Line | None = None
    """The name of the language model that proposed it; None for the rules."""

    def overlaps(self, other: "Proposal") -> bool:
        """Whether the words that two proposals of a sentence hang on share a character."""
        return self.anchor[0] < other.anchor[1] and other.anchor[0] < self.anchor[1]

    def with_doubts(self, doubts: Iterable[str]) -> "Proposal":
        """The proposal with more doubts, so that it is not sure."""
        return self.model_copy(update={"sure": False, "doubts": (*self.doubts, *doubts)})

    @property
    def id(self) -> str:
        """``p-`` and 12 hex digits of its anchor and its content."""
        statement = self.statement.model_dump(mode="json", exclude={"provenance"})
        return f"p-{content_hash([self.anchor, statement, self.sure], 12)}"
