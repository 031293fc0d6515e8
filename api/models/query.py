"""Named queries and their rows, among them the rows of searches and of gaps."""

from datetime import date
from typing import Generic, TypeVar

from pydantic import computed_field
from tuyun.graph.browser.address import at_query
from tuyun.graph.statements.base import Value
from tuyun.graph.store import Query
from tuyun.graph.store.query import Column, Parameter
from tuyun.graph.vocabulary.terms import (
    ModalityName,
    PeriodKind,
    PredicateName,
    StageName,
    StatusName,
)

Row = TypeVar("Row")


class NamedQuery(Value):
    """A query with a name."""

    name: str
    title: str
    question: int | None
    """Its number in the list of questions that Tuyun answers."""
    purpose: str
    interpretation: str
    """How to read the rows, and what they do not say."""
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]

    @computed_field
    def browser(self) -> str:
        """Address that opens it in Neo4j Browser."""
        return at_query(self.name)

    @classmethod
    def from_query(cls, name: str, query: Query) -> "NamedQuery":
        """From the header of a query file."""
        return cls(
            name=name,
            title=query.title,
            question=query.question,
            purpose=query.purpose,
            interpretation=query.interpretation,
            parameters=query.public_parameters,
            columns=query.answer,
        )


class Rows(Value, Generic[Row]):
    """Rows, with how to read them."""

    title: str
    interpretation: str
    """How to read the rows, and what they do not say."""
    rows: tuple[Row, ...]


class SearchRows(Rows[Row], Generic[Row]):
    """Rows that a search found, and how far it searched."""

    searched: int
    """The number of links up to which the search is complete."""
    stopped: bool
    """Whether the search ran out of time, so that there may be more rows."""


class Gap(Value):
    """A silence: something that was not stated, and who owes the answer."""

    kind: StatusName
    """Which silence: `not_reported`, `no_data_provided`, `not_indicated`, `no_progress` or `unclear`."""
    owes: tuple[str, ...]
    question: str
    question_id: str
    stage: StageName
    phrase: str
    """The statement in words that say no more than its sentence."""
    predicate: PredicateName
    voice: str
    modality: ModalityName
    period_kind: PeriodKind
    period_start: date | None
    period_end: date | None
    country: str | None
    document: str
    sentence: int
    statements: tuple[str, ...]
