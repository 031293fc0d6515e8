"""The one envelope of every answer: data, the revision it was read at, and the evidence behind it."""

import json
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar

from tuyun.api.access.disclosure import sees_records, without_records
from tuyun.api.cursor import Cursor, Key, opened
from tuyun.api.dependencies import Asked
from tuyun.api.middleware import traces
from tuyun.api.middleware.etag import LOOKED, READ_AT
from tuyun.api.paging import Page
from tuyun.graph.errors import InvalidQuery, RevisionMoved, StoreError, StoreUnavailable, Where
from tuyun.graph.statements import is_row_id
from tuyun.graph.statements.base import Value
from tuyun.graph.store import Query, query
from tuyun.graph.store.answer import Record
from tuyun.graph.store.resolve import calling, named, the_one
from tuyun.graph.vocabulary.terms import ModalityName, PolarityName, StatusName

TRIES = 5
CALLED = query("read/called")
EVIDENCE = query("read/evidence")
ENTITIES = query("read/entities")
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


class Ask(Protocol):
    """Runs a query file and gives its rows."""

    def __call__(
        self, name: str, parameters: Mapping[str, object] | None = None
    ) -> Awaitable[Sequence[Record]]: ...


Told = tuple[object, Iterable[str]] | tuple[object, Iterable[str], Key | None]
"""The data, the ids of the statements that the data names, and the key of the next page, if there is one."""
Read = Callable[[Ask], Awaitable[Told]]
"""Asks what it needs, and gives what was told."""
Kind = TypeVar("Kind", bound=Answer[Any])


async def answered(kind: type[Kind], store: Asked, read: Read, page: Page | None = None) -> Kind:
    """Read data and evidence at one revision; if a load came between, all is read again.

    Raises what ``read`` raises; `InvalidQuery` or `RevisionMoved` if the page's cursor is of another request or
    revision; and `StoreUnavailable` if the graph does not hold still.
    """
    cursor = opened(page.cursor) if page and page.cursor else None
    if cursor and cursor.request != store.fingerprint:
        raise InvalidQuery(
            "is of another request.", where=Where(field="cursor"), todo="Ask with the filters of the first page."
        )
    looked: Record | StoreError | None = getattr(store.request.state, LOOKED, None)
    if isinstance(looked, StoreError):
        raise looked
    for _ in range(TRIES):
        before = looked or await store.dataset()
        looked = None
        answer = await _answer(kind, store, read, cursor, before)
        if answer is not None:
            setattr(store.request.state, READ_AT, before)
            return answer
    raise StoreUnavailable("a load is under way: the graph changed each time it was read.", todo="Ask again.")


async def _answer(
    kind: type[Kind], store: Asked, read: Read, cursor: Cursor | None, before: Record
) -> Kind | None:
    """The answer, or None if the dataset is not as before."""
    looked_up: dict[str, Sequence[Record]] = {}

    async def ask(name: str, parameters: Mapping[str, object] | None = None) -> Sequence[Record]:
        asked, given = query(name), dict(parameters or {})
        for one in named(asked, given):
            rows = await run(one.query, one.parameters)
            if one.by_name(rows):
                given[one.field] = the_one(one.value, await run(CALLED, calling(one.value)), one.field)["id"]
            else:
                one.hold(rows)
        return await run(asked, given)

    async def run(asked: Query, given: Mapping[str, object]) -> Sequence[Record]:
        key = json.dumps(given) if asked is ENTITIES else ""
        if key and key in looked_up:
            return looked_up[key]
        with traces.query_span(store.request.app, asked.name):
            rows = await store.rows(asked, given)
        if key:
            looked_up[key] = rows
        return rows

    data, ids, *following = await read(ask)
    named_ids = list(dict.fromkeys(ids))
    evidence = await run(EVIDENCE, {"ids": named_ids}) if named_ids else []
    now = await store.dataset()
    if before != now:
        return None
    if cursor and (cursor.origin, cursor.revision) != (now["origin"], now["revision"]):
        what = "the pages before" + (
            "" if cursor.origin == now["origin"] else ", from before the store was emptied,"
        )
        raise RevisionMoved(what, cursor.revision, now["revision"], todo="Start again without cursor.")
    key = following[0] if following else None
    answer = kind.model_validate(
        {
            "revision": now["revision"],
            "incomplete": now["incomplete"],
            "data": data,
            "evidence": evidence,
            "next": None
            if key is None
            else Cursor(store.fingerprint, now["revision"], list(key), now["origin"]).sealed(),
        }
    )
    if sees_records(store.caller) or not any(is_row_id(one.id) for one in answer.evidence):
        return answer
    shown = [one for one in answer.evidence if not is_row_id(one.id)]
    left = without_records(answer.model_dump(include={"data"}, exclude_computed_fields=True)["data"])
    return kind.model_validate({**dict(answer), "data": left, "evidence": shown})
