"""Documents in and out, for writers: by the same code as `tuyun load` and `tuyun remove`."""

import re
from functools import partial
from typing import Annotated, Any, Literal, NamedTuple

from fastapi import APIRouter, Header, Query
from starlette.requests import Request
from starlette.responses import Response
from tuyun.api.access.idempotency import Kept
from tuyun.api.envelope import Answer
from tuyun.api.middleware.etag import ORIGIN
from tuyun.api.models.writing import Change, parsed
from tuyun.api.openapi.operations import problems
from tuyun.api.writing import Writer, Writing
from tuyun.graph.errors import NotFound, RevisionMoved
from tuyun.graph.source import Narrative, Source, unpacked
from tuyun.graph.statements.base import Value
from tuyun.graph.store import Loaded, Store, foresee, load, remove
from tuyun.graph.store.answer import Answer as Answered
from tuyun.graph.store.query import query
from tuyun.graph.store.resolve import named

router = APIRouter()
TAG = r'^((W/)?"[0-9]{1,15}(-[0-9a-f]{1,64}){0,2}"|[0-9]{1,15})$'
BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/DocumentFiles"}}},
    }
}
PARTS = ("sentences", "statements", "entities")
TOLD = {"ETag": {"description": "The revision, for If-Match.", "schema": {"type": "string"}}}
PLACE = {"Location": {"description": "Where the document is read.", "schema": {"type": "string"}}}

IfMatch = Annotated[
    str | None,
    Header(
        pattern=TAG,
        description="`ETag` of the answer that this goes by, or its revision. If the graph was changed since, "
        "this is answered 409 with both revisions, and changes nothing. Without it, what is there is replaced.",
    ),
]
IdempotencyKey = Annotated[
    str | None,
    Header(
        pattern=r"^[!-~]{1,255}$",
        description="A word of your own for this one request. Sent again with all as it was, within a day, it is "
        "answered as before and not done again. Not read in a dry run.",
    ),
]


class Choice(Value):
    """How a document is loaded."""

    dry_run: bool = False
    """Check it, and tell what loading it would do; nothing is written."""


class Written(Answer[Change]):
    """What was written; `revision` is the one after it."""


@router.post(
    "/documents",
    summary="Load a document",
    response_model=Written,
    responses={
        200: {"headers": TOLD},
        201: {"model": Written, "description": "It was not there before.", "headers": {**TOLD, **PLACE}},
        **problems(408, 409, 413),
    },
    openapi_extra=BODY,
)
async def load_document(
    request: Request,
    choice: Annotated[Choice, Query()],
    if_match: IfMatch = None,
    idempotency_key: IdempotencyKey = None,
) -> Response:
    """In place of what was loaded of it before. Checked as `tuyun load` checks it: faults are told by file,
    line and field, and change nothing. A narrative is loaded in one transaction, a table of records in batches.
    Needs the role `writer`.
    """
    writing: Writing = request.app.state.writing
    work = partial(_load, body=await request.body(), dry_run=choice.dry_run, expected=Expected.of(if_match))
    return await writing.answer(request, None if choice.dry_run else idempotency_key, work)


@router.delete(
    "/documents/{document}",
    summary="Remove a document",
    response_model=Written,
    responses={200: {"headers": TOLD}, **problems(404, 409)},
)
async def remove_document(
    request: Request, document: str, if_match: IfMatch = None, idempotency_key: IdempotencyKey = None
) -> Response:
    """It and all that rests on it alone; what other documents say stays. Needs the role `writer`."""
    writing: Writing = request.app.state.writing
    work = partial(_remove, document=document, expected=Expected.of(if_match))
    return await writing.answer(request, idempotency_key, work)


class Expected(NamedTuple):
    """The revision that somebody goes by, and the beginning of the dataset's origin, if it was told."""

    revision: int
    origin: str

    @classmethod
    def of(cls, tag: str | None) -> "Expected | None":
        """What an ``ETag`` of ours was made at.

        >>> Expected.of('W/"12-0a1b2c3d-4e5f"'), Expected.of("12"), Expected.of(None)
        (Expected(revision=12, origin='0a1b2c3d'), Expected(revision=12, origin=''), None)
        """
        found = re.search(rf"(\d+)(?:-([0-9a-f]{{{ORIGIN}}})(?![0-9a-f]))?", tag or "")
        return cls(int(found[1]), found[2] or "") if found else None

    def hold(self, dataset: Answered) -> None:
        """Hold that this is still the dataset: raises `RevisionMoved` if the store was emptied since."""
        if self.origin and not dataset.origin.startswith(self.origin):
            what = "the answers that this goes by, from before the store was emptied,"
            raise RevisionMoved(what, self.revision, dataset.revision, todo="Read again what is there now.")


def _load(writer: Writer, *, body: bytes, dry_run: bool, expected: Expected | None) -> Kept:
    with unpacked(parsed(body).files) as source, writer.store() as store:
        before = _held(store, expected)
        revision = expected.revision if expected else None
        if dry_run:
            return _told(before, foresee(store, source, expected=revision), source, dry_run=True)
        work = partial(load, store, source, expected=revision)
        return _told(before, writer.record("load document", source.document.id, work), source)


def _remove(writer: Writer, *, document: str, expected: Expected | None) -> Kept:
    with writer.store() as store:
        before = _held(store, expected)
        for one in named(query("read/documents"), {"document": document}):
            one.hold(store.ask_query(one.query, one.parameters).rows)
        revision = expected.revision if expected else None
        done = writer.record("remove document", document, partial(remove, store, document, expected=revision))
        if not done.changed:
            raise NotFound(f"the document {document!r} was removed just now.")
        return _told(before, done)


def _held(store: Store, expected: Expected | None) -> Answered:
    """The dataset before the write: once that is done, nothing more is asked that could fail."""
    dataset = store.ask("admin/dataset")
    if expected:
        expected.hold(dataset)
    return dataset


def _told(before: Answered, done: Loaded, source: Source | None = None, *, dry_run: bool = False) -> Kept:
    narrative = source if isinstance(source, Narrative) else None
    read = {} if narrative is None else {name: len(getattr(narrative, name)) for name in PARTS}
    change = Change(
        document=done.document,
        change=_word(done, source),
        dry_run=dry_run,
        sentences=read.get("sentences"),
        statements=read.get("statements"),
        entities=read.get("entities"),
        rows=None if source is None or narrative else done.rows,
    )
    incomplete = tuple(one for one in before.incomplete if dry_run or one != done.document)
    answer = Written(revision=done.revision, incomplete=incomplete, data=change, evidence=(), next=None)
    headers = {"ETag": f'"{done.revision}-{before.origin[:ORIGIN]}"'.replace('-"', '"')}
    if change.change == "created" and not dry_run:
        return Kept(201, {**headers, "Location": f"/v1/documents/{done.document}"}, answer.model_dump_json())
    return Kept(200, headers, answer.model_dump_json())


def _word(done: Loaded, source: Source | None) -> Literal["created", "replaced", "unchanged", "removed"]:
    if source is None:
        return "removed"
    return ("replaced" if done.replaced else "created") if done.changed else "unchanged"
