"""Named queries: what they ask, how to read them, and their rows."""

from datetime import date
from typing import Any, Generic, TypeVar

from pydantic import computed_field
from tuyun.api.browser import at_query
from tuyun.graph.statements.base import Value
from tuyun.graph.store import Query
from tuyun.graph.store.record import Record
from tuyun.graph.vocabulary.terms import (
    ModalityName,
    PeriodKind,
    PredicateName,
    StageName,
    StatusName,
)

Row = TypeVar("Row")


class QueryParameter(Value):
    """A value that a query takes."""

    name: str
    type: str
    required: bool
    default: Any
    """Null: leave it out to ask for all."""
    description: str


class QueryColumn(Value):
    """A value in each of its rows."""

    name: str
    type: str
    description: str


class NamedQuery(Value):
    """A query by name."""

    name: str
    title: str
    question: int | None
    """Its number among the questions that Tuyun answers."""
    purpose: str
    reading: str
    """How to read its rows, and what they do not say."""
    parameters: tuple[QueryParameter, ...]
    columns: tuple[QueryColumn, ...]

    @computed_field
    def browser(self) -> str:
        """Where this API leads to it in Neo4j Browser."""
        return at_query(self.name)


class Rows(Value, Generic[Row]):
    """Rows of a query, with how to read them."""

    title: str
    reading: str
    """How to read the rows, and what they do not say."""
    rows: tuple[Row, ...]


class Searched(Rows[Row], Generic[Row]):
    """Rows that a search found, and how far it came."""

    searched: int
    """Everything of so many links was looked at."""
    stopped: bool
    """Whether the search was stopped early, since it took too long: there may be more than is told."""


class Gap(Value):
    """Something that was not told, and who owes the answer."""

    kind: StatusName
    """Which silence: `not_reported`, `no_data_provided`, `not_indicated` or `no_progress`."""
    owes: tuple[str, ...]
    question: str
    question_id: str
    stage: StageName
    predicate: PredicateName
    voice: str
    modality: ModalityName
    period_kind: PeriodKind
    period_start: date | None
    period_end: date | None
    document: str
    sentence: int
    statements: tuple[str, ...]


def named_query(name: str, told: Query) -> NamedQuery:
    """A question's header as it is answered."""
    return NamedQuery(
        name=name,
        title=told.title,
        question=told.question,
        purpose=told.purpose,
        reading=told.reading,
        parameters=tuple(
            QueryParameter(
                name=one.name,
                type=one.type,
                required=one.required,
                default=one.default,
                description=one.description,
            )
            for one in told.parameters
        ),
        columns=tuple(
            QueryColumn(name=one.name, type=one.type, description=one.description) for one in told.answer
        ),
    )


def rests_on(row: Record) -> list[str]:
    """Ids of the statements that a question's row names."""
    return list(row["statements"])
