"""The one envelope of every answer: data, the revision it was read at, and the evidence behind it."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar

from graph.errors import StoreUnavailable
from graph.statements.base import Value
from graph.store import query
from graph.store.answer import Record
from graph.store.asynchronous import AsyncStore
from graph.store.known import named
from graph.vocabulary.terms import ModalityName, PolarityName, StatusName

TRIES = 5
Data = TypeVar("Data")


class Evidence(Value):
    """The words that a statement, or a row of a table, rests on. A row has no offsets and no voice."""

    id: str
    document: str
    sentence: int
    """Number of the sentence, or of the row."""
    quote: str
    start: int | None
    """Offset of the quote in the document's text, in Unicode code points."""
    end: int | None
    voice: str | None
    """Who says so: an entity's id, `report` or `unnamed`."""
    modality: ModalityName | None
    polarity: PolarityName | None
    status: StatusName | None


class Answer(Value, Generic[Data]):
    """What every address below `/v1` gives."""

    revision: int
    """Rises with each load and removal: two answers of one revision are of one graph."""
    incomplete: tuple[str, ...]
    """Ids of documents that are not loaded whole; empty if all are."""
    data: Data
    evidence: tuple[Evidence, ...]
    """The words behind every statement that the data names, in reading order."""


class Ask(Protocol):
    """Runs a query file and gives its rows."""

    def __call__(
        self, name: str, parameters: Mapping[str, object] | None = None
    ) -> Awaitable[Sequence[Record]]: ...


Read = Callable[[Ask], Awaitable[tuple[object, Iterable[str]]]]
"""Asks what it needs; gives the data, and the ids of the statements that the data names."""
Kind = TypeVar("Kind", bound=Answer[Any])


async def answered(kind: type[Kind], store: AsyncStore, read: Read) -> Kind:
    """Read data and evidence at one revision; if a load came between, all is read again.

    Raises what ``read`` raises, and `StoreUnavailable` if the graph does not hold still.
    """
    for _ in range(TRIES):
        answer = await _answer(kind, store, read)
        if answer is not None:
            return answer
    raise StoreUnavailable("a load is under way: the graph changed each time it was read.", todo="Ask again.")


async def _answer(kind: type[Kind], store: AsyncStore, read: Read) -> Kind | None:
    revisions: set[int] = set()

    async def ask(name: str, parameters: Mapping[str, object] | None = None) -> Sequence[Record]:
        asked, given = query(name), parameters or {}
        for one in named(asked, given):
            held = await store.ask_query(one.query, one.parameters)
            revisions.add(held.revision)
            one.hold(held.rows)
        told = await store.ask_query(asked, given)
        revisions.add(told.revision)
        return told.rows

    data, ids = await read(ask)
    told = await store.ask("read/evidence", ids=list(dict.fromkeys(ids)))
    if revisions - {told.revision}:
        return None
    return kind.model_validate(
        {"revision": told.revision, "incomplete": told.incomplete, "data": data, "evidence": told.rows}
    )
