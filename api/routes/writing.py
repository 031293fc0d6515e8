"""Addresses that load and remove documents, for callers with the role `writer`."""

import re
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from fastapi import APIRouter, Header, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response
from tuyun.api.middleware.etag import ORIGIN
from tuyun.api.models.answer import Answer
from tuyun.api.models.writing import Change, parse_files
from tuyun.api.openapi.operations import problems
from tuyun.api.uploads import MEDIA_TYPE
from tuyun.api.write_queue import WriteQueue, Writer
from tuyun.graph.errors import NotFound, RevisionMoved
from tuyun.graph.source import Narrative, Source, received, unpacked
from tuyun.graph.source.foreign import format_names
from tuyun.graph.source.lost import lost
from tuyun.graph.statements.base import Value
from tuyun.graph.store import Loaded, Snapshot, Store, load, preview, remove
from tuyun.graph.store.record import Rows
from tuyun.graph.store.resolve import check_document
from tuyun.graph.time_limit import DIVIDE, time_limit

router = APIRouter()
TAG = r'^((W/)?"[0-9]{1,15}(-[0-9a-f]{1,64}){0,2}"|[0-9]{1,15})$'
BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/DocumentFiles"}},
            MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/DocumentUpload"}},
        },
    }
}
MOST_LOST, LONGEST_LOST = 100, 500
"""Lines of an answer about what is not loaded, and characters of each."""
COUNTED = ("sentences", "statements", "entities")
ETAG = {"ETag": {"description": "The revision after the write, for `If-Match`.", "schema": {"type": "string"}}}
LOCATION = {"Location": {"description": "The address of the document.", "schema": {"type": "string"}}}

IfMatch = Annotated[
    str | None,
    Header(
        pattern=TAG,
        description="The `ETag` of the answer that the write is based on, or its revision. If the document has "
        "changed since, the answer is 409 with both revisions, and nothing is written. Without this header, the "
        "write replaces whatever is there.",
    ),
]


class WriteOptions(Value):
    """How a document is loaded."""

    dry_run: bool = False
    """Check the document and report what loading it would change; write nothing."""
    as_: str | None = Field(
        default=None, alias="as", max_length=100, json_schema_extra={"enum": [*format_names()]}
    )
    """The format of the data, if it is a format of others. The file of this format is sent with `document.yaml`,
    and with `entities.yaml` or a table of nodes if it has one."""


class Written(Answer[Change]):
    """What was written; `revision` is the one after the write."""


@router.post(
    "/documents",
    summary="Load a document",
    response_model=Written,
    responses={
        200: {"headers": ETAG},
        201: {"model": Written, "description": "The document is new.", "headers": {**ETAG, **LOCATION}},
        **problems(408, 409, 413, 507),
    },
    openapi_extra=BODY,
)
async def load_document(
    request: Request, options: Annotated[WriteOptions, Query()], if_match: IfMatch = None
) -> Response:
    """Load a document, or replace the version of it that is loaded. Loading the same content again changes nothing
    and answers `unchanged`, so a request whose answer was lost can be sent again.

    The checks are those of `tuyun load`: a document with faults is refused, and each fault names file, line and
    field. A narrative is loaded in one transaction, a table of records in batches. A large table is sent as files
    (`multipart/form-data`), which may have more bytes than other bodies. Needs the role `writer`.
    """
    queue: WriteQueue = request.app.state.writes
    return await queue.run_sent(request, partial(_load, options=options, expected=Expected.from_tag(if_match)))


@router.delete(
    "/documents/{document}",
    summary="Remove a document",
    response_model=Written,
    responses={200: {"headers": ETAG}, **problems(404, 409, 507)},
)
async def remove_document(request: Request, document: str, if_match: IfMatch = None) -> Response:
    """Remove a document and everything that rests on it alone; what other documents say stays. A document that is
    already removed is answered 404. Needs the role `writer`.
    """
    queue: WriteQueue = request.app.state.writes
    return await queue.run(request, partial(_remove, document=document, expected=Expected.from_tag(if_match)))


class Expected(NamedTuple):
    """The revision that a write is based on, and the start of the dataset's origin where the tag has it."""

    revision: int
    origin: str

    @classmethod
    def from_tag(cls, tag: str | None) -> "Expected | None":
        """The revision and origin that an ``ETag`` of this API names.

        >>> Expected.from_tag('W/"12-0a1b2c3d-4e5f"'), Expected.from_tag("12"), Expected.from_tag(None)
        (Expected(revision=12, origin='0a1b2c3d'), Expected(revision=12, origin=''), None)
        """
        match = re.search(rf"(\d+)(?:-([0-9a-f]{{{ORIGIN}}})(?![0-9a-f]))?", tag or "")
        return cls(int(match[1]), match[2] or "") if match else None

    def check_origin(self, dataset: Snapshot[Rows]) -> None:
        """Raise `RevisionMoved` if the store was emptied since: its revisions count from the start again."""
        if self.origin and not dataset.origin.startswith(self.origin):
            what = "the answers that this goes by, from before the store was emptied,"
            raise RevisionMoved(what, self.revision, dataset.revision, todo="Read again what is there now.")


def _load(writer: Writer, *, files: bytes | Path, options: WriteOptions, expected: Expected | None) -> Response:
    if isinstance(files, Path):
        document = received(files, options.as_)
    else:
        document = unpacked(parse_files(files).files, options.as_)
    seconds = writer.reading_seconds
    with ExitStack() as stack:
        with time_limit(seconds, DIVIDE):
            source = stack.enter_context(document)
        store = stack.enter_context(writer.store())
        before = dataset_before(store, expected)
        revision = expected.revision if expected else None
        if options.dry_run:
            checked = preview(store, source, expected=revision, seconds=seconds)
            return response_to(before, checked, source, dry_run=True)
        loaded = writer.record(
            "load document",
            source.document.id,
            lambda: load(store, source, expected=revision, seconds=seconds),
        )
        return response_to(before, loaded, source)


def _remove(writer: Writer, *, document: str, expected: Expected | None) -> Response:
    with writer.store() as store:
        before = dataset_before(store, expected)
        store.read(partial(check_document, document))
        revision = expected.revision if expected else None
        removed = writer.record("remove document", document, lambda: remove(store, document, expected=revision))
        if not removed.changed:
            raise NotFound(f"the document {document!r} was removed just now.")
        return response_to(before, removed)


def dataset_before(store: Store, expected: Expected | None) -> Snapshot[Rows]:
    """The dataset before the write: after it, no query that could fail may stand between it and its answer."""
    dataset = store.ask("admin/dataset")
    if expected:
        expected.check_origin(dataset)
    return dataset


def response_to(
    before: Snapshot[Rows],
    result: Loaded,
    source: Source | None = None,
    *,
    dry_run: bool = False,
    status: int | None = None,
) -> Response:
    """The answer to a load or a removal; its status is 201 where that created a document, unless one is given."""
    narrative = source if isinstance(source, Narrative) else None
    counts = {name: len(getattr(narrative, name)) if narrative else None for name in COUNTED}
    change = Change(
        document=result.document,
        change=_change(result, source),
        dry_run=dry_run,
        rows=None if source is None or narrative else result.rows,
        published=result.published,
        not_loaded=_not_loaded(source) if source else (),
        **counts,
    )
    incomplete = tuple(name for name in before.incomplete if dry_run or name != result.document)
    answer = Written(revision=result.revision, incomplete=incomplete, data=change, evidence=(), next=None)
    created = change.change == "created" and not dry_run
    tag = f"{result.revision}-{before.origin[:ORIGIN]}".rstrip("-")
    headers = {"ETag": f'"{tag}"', "Cache-Control": "no-store"}
    if created:
        headers["Location"] = f"/v1/documents/{result.document}"
    return Response(answer.model_dump_json(), status or (201 if created else 200), headers, "application/json")


def _not_loaded(source: Source) -> tuple[str, ...]:
    """What a source says that is not loaded, in an answer of bounded size; `tuyun check` lists all of it."""
    lines = list(lost(source))
    shown = [line if len(line) <= LONGEST_LOST else f"{line[: LONGEST_LOST - 1]}…" for line in lines[:MOST_LOST]]
    if len(lines) > MOST_LOST:
        shown.append(f"{len(lines) - MOST_LOST:,} more of {len(lines):,} lines, which `tuyun check` lists")
    return tuple(shown)


def _change(result: Loaded, source: Source | None) -> Literal["created", "replaced", "unchanged", "removed"]:
    if source is None:
        return "removed"
    return ("replaced" if result.replaced else "created") if result.changed else "unchanged"
