"""Addresses of documents under review: what there is to decide, decisions, agreement, and differences.

`tuyun review` serves them for the document of a directory, and the API for those that writers have put there.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager
from typing import Annotated, Any, Protocol

from anyio import CapacityLimiter
from fastapi import APIRouter, Depends, Path
from starlette.requests import Request
from starlette.responses import Response
from tuyun.api.access.roles import ROLE, Role
from tuyun.api.models import review as models
from tuyun.api.openapi.operations import problems
from tuyun.api.results.review import comparison, review_state, update
from tuyun.graph.garbage import without_collection
from tuyun.graph.review.acts import Act, Aside, Review
from tuyun.graph.review.agreement import agreements, differences
from tuyun.graph.review.choices import choices
from tuyun.graph.review.settle import Settlement, finish_settling, settle
from tuyun.graph.review.standing import View
from tuyun.graph.statements.base import IDENTIFIER

WRITER = {ROLE: Role.writer}
"""What the addresses need: readers see nothing of a review, nor that there is any."""
Name = Annotated[str, Path(pattern=IDENTIFIER, max_length=100, description="Id of the document.")]


def keep_nowhere(response: Response) -> None:
    """What a reviewer sees is kept in no cache."""
    response.headers["Cache-Control"] = "no-store"


async def in_turn(request: Request) -> AsyncIterator[None]:
    """Have a review read or written at a time: that takes a processor, which other requests need as well.

    Python's collector of cycles stops all threads while it looks through what a large review is made of, and finds
    nothing there, so it runs before and after.
    """
    reviews: Reviews = request.app.state.reviews
    async with reviews.turns:
        with without_collection():
            yield


IN_TURN = Depends(in_turn, scope="function")
router = APIRouter(dependencies=[Depends(keep_nowhere), IN_TURN])


class Reviews(Protocol):
    """The documents under review that an app has."""

    @property
    def turns(self) -> CapacityLimiter:
        """As many turns as requests may read and write reviews at a time."""

    def get(self, name: str) -> Review:
        """A document by its id; raises `NotFound`."""

    def reader(self, request: Request) -> str:
        """The name of the reader who makes a request."""

    def act(self, request: Request, name: str, what: str) -> AbstractContextManager[None]:
        """The context of an act upon a document, which records that it is begun and how it ends."""


def _review(request: Request, name: str) -> tuple[Review, str]:
    reviews: Reviews = request.app.state.reviews
    return reviews.get(name), reviews.reader(request)


def _update(request: Request, name: str, what: str, write: Callable[[Review, str], View]) -> models.Update:
    """Have the reader write, and answer with what that changed for the reader."""
    found, reader = _review(request, name)
    with _act(request, name, what):
        return update(found.view(reader), write(found, reader))


def _act(request: Request, name: str, what: str) -> AbstractContextManager[None]:
    reviews: Reviews = request.app.state.reviews
    return reviews.act(request, name, what)


@router.get(
    "/reviews/{review}/choices",
    summary="Show the choices of the form",
    responses=problems(404),
    openapi_extra=WRITER,
)
def show_review_choices(request: Request, review: Name) -> dict[str, Any]:
    """The words of the vocabulary for each field of a statement, and the reasons for which a proposal is rejected
    or a figure set aside. Needs the role `writer`.
    """
    _review(request, review)
    return dict(choices())


@router.get(
    "/reviews/{review}",
    summary="Show a document under review",
    responses=problems(404),
    response_model=models.ReviewState,
    openapi_extra=WRITER,
)
def show_review(request: Request, review: Name) -> Response:
    """The text, what there is to decide, and what the reader has decided; nothing of other readers.
    Needs the role `writer`.
    """
    found, reader = _review(request, review)
    content = review_state(review, found.view(reader)).model_dump_json()  # a large one, not on the event loop
    return Response(content, headers={"Cache-Control": "no-store"}, media_type="application/json")


@router.post(
    "/reviews/{review}/decisions",
    summary="Decide about a proposal, or add a statement",
    status_code=201,
    responses=problems(404, 409),
    openapi_extra=WRITER,
)
def decide(request: Request, review: Name, act: Act) -> models.Update:
    """Write a decision. If another decision stands than the act expects, the answer is 409 with the one that
    stands, and nothing is written. Needs the role `writer`.
    """
    return _update(request, review, "decide", lambda found, reader: found.decide(reader, act))


@router.post(
    "/reviews/{review}/aside",
    summary="Set a figure or verb aside",
    status_code=201,
    responses=problems(404, 409),
    openapi_extra=WRITER,
)
def set_aside(request: Request, review: Name, act: Aside) -> models.Update:
    """Note that a figure or verb needs no statement, and why; or take that back. Needs the role `writer`."""
    return _update(request, review, "set aside", lambda found, reader: found.set_aside(reader, act))


@router.post(
    "/reviews/{review}/read",
    summary="Note that a sentence was read without its proposals",
    status_code=201,
    responses=problems(404, 409),
    openapi_extra=WRITER,
)
def mark_read(request: Request, review: Name, act: models.ReadSentence) -> models.Update:
    """Show the proposals of a sentence from now on. Needs the role `writer`."""
    return _update(request, review, "mark as read", lambda found, reader: found.mark_read(reader, act.sentence))


@router.post(
    "/reviews/{review}/finish",
    summary="Finish a reading",
    responses=problems(404, 409),
    openapi_extra=WRITER,
)
def finish_review(request: Request, review: Name) -> models.Update:
    """Note that the reader has finished. Refused as long as anything is left to decide, or the statements
    contradict each other. Needs the role `writer`.
    """
    return _update(request, review, "finish reading", lambda found, reader: found.finish(reader))


@router.get(
    "/reviews/{review}/comparison",
    summary="Compare the readers of a document",
    responses=problems(404, 409),
    openapi_extra=WRITER,
)
def compare_readers(request: Request, review: Name) -> models.Comparison:
    """Agreement by field (Cohen's kappa), of what was marked (Krippendorff's alpha for unitizing), and the
    differences. Refused until all readers have finished, as they are blind to each other.
    Needs the role `writer`.
    """
    found, reader = _review(request, review)
    return _comparison(found, reader)


@router.post(
    "/reviews/{review}/settlements",
    summary="Settle a difference",
    status_code=201,
    responses=problems(404, 409),
    openapi_extra=WRITER,
)
def settle_difference(request: Request, review: Name, act: Settlement) -> models.Comparison:
    """Decide as a reader did, or otherwise, or by no statement. Needs the role `writer`."""
    found, reader = _review(request, review)
    with _act(request, review, "settle"):
        settle(found, reader, act)
    return _comparison(found, reader)


@router.post(
    "/reviews/{review}/settled",
    summary="Finish settling",
    responses=problems(404, 409),
    openapi_extra=WRITER,
)
def finish_differences(request: Request, review: Name) -> models.Comparison:
    """Note that all differences are settled. Needs the role `writer`."""
    found, reader = _review(request, review)
    with _act(request, review, "finish settling"):
        finish_settling(found, reader)
    return _comparison(found, reader)


def _comparison(found: Review, reader: str) -> models.Comparison:
    view = found.view(reader)
    material = found.material
    return comparison(material, view, agreements(material, view.entries), differences(material, view.entries))
