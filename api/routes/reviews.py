"""Addresses of documents under review: what there is to decide, decisions, agreement, and differences.

`tuyun review` serves them for the document of a directory.
"""

from collections.abc import Callable
from typing import Any, Protocol

from fastapi import APIRouter
from starlette.requests import Request
from tuyun.api.models import review as models
from tuyun.api.openapi.operations import problems
from tuyun.api.results.review import comparison, review_state, update
from tuyun.graph.review.acts import Act, Aside, Review
from tuyun.graph.review.agreement import agreements, differences
from tuyun.graph.review.choices import choices
from tuyun.graph.review.settle import Settlement, finish_settling, settle
from tuyun.graph.review.standing import View

router = APIRouter()


class Reviews(Protocol):
    """The documents under review that an app has."""

    def get(self, name: str) -> Review:
        """A document by its id; raises `NotFound`."""

    def reader(self, request: Request) -> str:
        """The name of the reader who makes a request."""


def _review(request: Request, name: str) -> tuple[Review, str]:
    reviews: Reviews = request.app.state.reviews
    return reviews.get(name), reviews.reader(request)


def _update(request: Request, name: str, write: Callable[[Review, str], View]) -> models.Update:
    """Have the reader write, and answer with what that changed for the reader."""
    found, reader = _review(request, name)
    before = found.view(reader)
    return update(before, write(found, reader))


@router.get("/reviews/choices", summary="Show the choices of the form")
def show_review_choices() -> dict[str, Any]:
    """The words of the vocabulary for each field of a statement, and the reasons for which a proposal is rejected
    or a figure set aside.
    """
    return dict(choices())


@router.get("/reviews/{review}", summary="Show a document under review", responses=problems(404))
def show_review(request: Request, review: str) -> models.ReviewState:
    """The text, what there is to decide, and what the reader has decided; nothing of other readers."""
    found, reader = _review(request, review)
    return review_state(review, found.view(reader))


@router.post(
    "/reviews/{review}/decisions",
    summary="Decide about a proposal, or add a statement",
    status_code=201,
    responses=problems(404, 409),
)
def decide(request: Request, review: str, act: Act) -> models.Update:
    """Write a decision. If another decision stands than the act expects, the answer is 409 with the one that
    stands, and nothing is written.
    """
    return _update(request, review, lambda found, reader: found.decide(reader, act))


@router.post(
    "/reviews/{review}/aside",
    summary="Set a figure or verb aside",
    status_code=201,
    responses=problems(404, 409),
)
def set_aside(request: Request, review: str, act: Aside) -> models.Update:
    """Note that a figure or verb needs no statement, and why; or take that back."""
    return _update(request, review, lambda found, reader: found.set_aside(reader, act))


@router.post(
    "/reviews/{review}/read",
    summary="Note that a sentence was read without its proposals",
    status_code=201,
    responses=problems(404, 409),
)
def mark_read(request: Request, review: str, act: models.ReadSentence) -> models.Update:
    """Show the proposals of a sentence from now on."""
    return _update(request, review, lambda found, reader: found.mark_read(reader, act.sentence))


@router.post("/reviews/{review}/finish", summary="Finish a reading", responses=problems(404, 409))
def finish_review(request: Request, review: str) -> models.Update:
    """Note that the reader has finished. Refused as long as anything is left to decide, or the statements
    contradict each other.
    """
    return _update(request, review, lambda found, reader: found.finish(reader))


@router.get(
    "/reviews/{review}/comparison",
    summary="Compare the readers of a document",
    responses=problems(404, 409),
)
def compare_readers(request: Request, review: str) -> models.Comparison:
    """Agreement by field (Cohen's kappa), of what was marked (Krippendorff's alpha for unitizing), and the
    differences. Refused until all readers have finished, as they are blind to each other.
    """
    found, reader = _review(request, review)
    return _comparison(found, reader)


@router.post(
    "/reviews/{review}/settlements", summary="Settle a difference", status_code=201, responses=problems(404, 409)
)
def settle_difference(request: Request, review: str, act: Settlement) -> models.Comparison:
    """Decide as a reader did, or otherwise, or by no statement."""
    found, reader = _review(request, review)
    settle(found, reader, act)
    return _comparison(found, reader)


@router.post("/reviews/{review}/settled", summary="Finish settling", responses=problems(404, 409))
def finish_differences(request: Request, review: str) -> models.Comparison:
    """Note that all differences are settled."""
    found, reader = _review(request, review)
    finish_settling(found, reader)
    return _comparison(found, reader)


def _comparison(found: Review, reader: str) -> models.Comparison:
    view = found.view(reader)
    material = found.material
    return comparison(material, view, agreements(material, view.entries), differences(material, view.entries))
