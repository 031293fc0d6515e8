"""Addresses that put documents under review, list them, load what came of them, and remove them."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.requests import Request
from starlette.responses import Response
from tuyun.api.access.roles import ROLE, Role
from tuyun.api.models import review as models
from tuyun.api.models.writing import DocumentFiles, parse_files
from tuyun.api.openapi.operations import problems
from tuyun.api.results.review import summary
from tuyun.api.routes.reviews import IN_TURN, WRITER, Name, keep_nowhere
from tuyun.api.routes.writing import BODY, ETAG, Written, dataset_before, response_to
from tuyun.api.server_reviews import DIRECTORY, ServerReviews, state_errors
from tuyun.api.settings import Settings
from tuyun.api.write_queue import WriteQueue, Writer
from tuyun.graph.errors import NotFound, SourceError
from tuyun.graph.review.shelf import Shelf, Terms
from tuyun.graph.source.bundle import raw_files
from tuyun.graph.store import load

router = APIRouter(dependencies=[Depends(keep_nowhere)])
POSTED: dict[str, Any] = {**BODY, ROLE: Role.writer}


def _reviews(request: Request) -> ServerReviews:
    reviews: ServerReviews = request.app.state.reviews
    return reviews


def _root(request: Request) -> Path:
    settings: Settings = request.app.state.access.settings
    return settings.state / DIRECTORY


@router.get("/reviews", summary="List the documents under review", dependencies=[IN_TURN], openapi_extra=WRITER)
def list_reviews(request: Request) -> models.ReviewList:
    """Each with how far its readers are, and what is left for the caller. Nothing of what others have decided is
    shown. A document of which a file is damaged or lost is named with the fault. Needs the role `writer`.
    """
    reviews = _reviews(request)
    reader = reviews.reader(request)
    found: list[models.ReviewSummary] = []
    unreadable: list[models.UnreadableReview] = []
    for name in reviews.shelf.names():
        try:
            found.append(summary(reviews.get(name), reader))
        except SourceError as error:
            unreadable.append(models.UnreadableReview(id=name, fault=str(error)))
        except NotFound:
            continue  # it was removed meanwhile
    return models.ReviewList(reader=reader, reviews=tuple(found), unreadable=tuple(unreadable))


@router.post(
    "/reviews",
    summary="Put a document under review",
    response_model=models.OpenedReview,
    status_code=201,
    responses={
        200: {"model": models.OpenedReview, "description": "The document was under review already."},
        **problems(408, 409, 413, 507),
    },
    openapi_extra=POSTED,
)
async def open_review(request: Request, terms: Annotated[Terms, Query()]) -> Response:
    """Send `document.yaml` with its text, and `proposals.yaml` if `tuyun read` has made it; without that file the
    server reads the text by its own rules. What was accepted as sure may come along in `decisions.jsonl`; people
    decide here, under the names of their keys. The same files again change nothing. Needs the role `writer`.
    """
    queue: WriteQueue = request.app.state.writes
    return await queue.run_sent(request, partial(_open, root=_root(request), terms=terms))


@router.delete(
    "/reviews/{review}",
    summary="Remove a document from review",
    dependencies=[IN_TURN],
    responses=problems(404),
    openapi_extra=WRITER,
)
def remove_review(request: Request, review: Name) -> models.RemovedReview:
    """What was decided is moved aside on the server, and not deleted. What was loaded stays in the graph.
    Needs the role `writer`.
    """
    reviews = _reviews(request)
    reviews.shelf.check(review)
    with reviews.act(request, review, "remove"):
        reviews.shelf.remove(review)
    return models.RemovedReview(removed=review)


@router.get(
    "/reviews/{review}/files",
    summary="Get the files of a document whose review is complete",
    dependencies=[IN_TURN],
    responses=problems(404, 409),
    openapi_extra=WRITER,
)
def get_review_files(request: Request, review: Name) -> DocumentFiles:
    """Text, statements, entities and decisions, as `POST /v1/documents` and `tuyun load` take them. Refused until
    all readers have finished, as they are blind to each other. Needs the role `writer`.
    """
    return DocumentFiles(files=_reviews(request).shelf.files(review))


@router.post(
    "/reviews/{review}/load",
    summary="Load what came of a review",
    response_model=Written,
    responses={200: {"headers": ETAG}, **problems(404, 409, 507)},
    openapi_extra=WRITER,
)
async def load_review(request: Request, review: Name) -> Response:
    """Load the statements that were decided into the graph, in place of what is loaded of this document. Refused
    until all readers have finished and their differences are settled. Needs the role `writer`.
    """
    queue: WriteQueue = request.app.state.writes
    return await queue.run(request, partial(_load, root=_root(request), name=review))


def _open(writer: Writer, *, files: bytes | Path, root: Path, terms: Terms) -> Response:
    if isinstance(files, Path):
        return _opened(writer, files, root, terms)
    with TemporaryDirectory(prefix="tuyun-") as made:
        for name, raw in raw_files(parse_files(files).files).items():
            Path(made, name).write_bytes(raw)
        return _opened(writer, Path(made), root, terms)


def _opened(writer: Writer, files: Path, root: Path, terms: Terms) -> Response:
    with state_errors():
        opened = Shelf(root).open(files, terms, writer.reading_seconds)
    material = opened.review.material
    name = material.document.id
    if opened.new:
        writer.note("review: open", name)
    answer = models.OpenedReview(
        review=name, new=opened.new, sentences=len(material.sentences), proposals=len(material.proposals)
    )
    headers = {"Cache-Control": "no-store", "Location": f"/v1/reviews/{name}"}
    return Response(answer.model_dump_json(), 201 if opened.new else 200, headers, "application/json")


def _load(writer: Writer, *, root: Path, name: str) -> Response:
    seconds = writer.reading_seconds
    with Shelf(root).finished(name, seconds) as source, writer.store() as store:
        before = dataset_before(store, None)
        loaded = writer.record("load document", name, lambda: load(store, source, seconds=seconds))
        return response_to(before, loaded, source, status=200)
