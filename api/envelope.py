"""The one envelope of every answer: data, the revision it was read at, and the evidence behind it."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar

from tuyun.api.access.disclosure import sees_records, without_records
from tuyun.api.cursor import Cursor, Key, opened
from tuyun.api.dependencies import Asked
from tuyun.api.middleware.etag import LOOKED, READ_AT
from tuyun.api.paging import Page
from tuyun.graph.errors import InvalidQuery, RevisionMoved, StoreError, Where
from tuyun.graph.statements import is_row_id
from tuyun.graph.statements.base import Value
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.record import Record, Rows
from tuyun.graph.vocabulary.terms import ModalityName, PolarityName, StatusName

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
    next: str | None
    """The `cursor` of the next page; null if this is the last, or all."""


class Told(NamedTuple):
    """What a route answers, before the evidence is added."""

    data: object
    statements: Iterable[str] = ()
    """Ids of the statements that the data names."""
    following: Key | None = None
    """The key of the next page, if there is one."""


Kind = TypeVar("Kind", bound=Answer[Any])


async def answered(
    kind: type[Kind], store: Asked, read: Callable[[], Plan[Told]], page: Page | None = None
) -> Kind:
    """Read data and evidence at one revision.

    Raises:
        InvalidQuery: the page's cursor is of another request.
        RevisionMoved: the page's cursor is of another revision.
        StoreUnavailable: the graph changed during each try.
        Exception: what the plan raises.
    """
    cursor = opened(page.cursor) if page and page.cursor else None
    if cursor and cursor.request != store.fingerprint:
        raise InvalidQuery(
            "is of another request.", where=Where(field="cursor"), todo="Ask with the filters of the first page."
        )
    looked: Record | StoreError | None = getattr(store.request.state, LOOKED, None)
    if isinstance(looked, StoreError):
        raise looked
    snapshot = await store.read(partial(_with_evidence, read), looked)
    (data, _, following), evidence = snapshot.value
    origin, revision = snapshot.origin, snapshot.revision
    if cursor and (cursor.origin, cursor.revision) != (origin, revision):
        what = "the pages before" + ("" if cursor.origin == origin else ", from before the store was emptied,")
        raise RevisionMoved(what, cursor.revision, revision, todo="Start again without cursor.")
    setattr(store.request.state, READ_AT, snapshot.dataset)
    sealed = None if following is None else Cursor(store.fingerprint, revision, list(following), origin).sealed()
    answer = kind.model_validate(
        {
            "revision": revision,
            "incomplete": snapshot.incomplete,
            "data": data,
            "evidence": evidence,
            "next": sealed,
        }
    )
    if sees_records(store.caller) or not any(is_row_id(quote.id) for quote in answer.evidence):
        return answer
    shown = [quote for quote in answer.evidence if not is_row_id(quote.id)]
    left = without_records(answer.model_dump(include={"data"}, exclude_computed_fields=True)["data"])
    return kind.model_validate({**dict(answer), "data": left, "evidence": shown})


async def answered_with(kind: type[Kind], store: Asked, data: object) -> Kind:
    """An answer whose data does not come from the store."""

    def read() -> Plan[Told]:
        yield from ()
        return Told(data)

    return await answered(kind, store, read)


def _with_evidence(read: Callable[[], Plan[Told]]) -> Plan[tuple[Told, Rows]]:
    told = yield from read()
    ids = list(dict.fromkeys(told.statements))
    return told, ((yield ask("read/evidence", ids=ids)) if ids else ())
