"""The route that sets the training of each group beside the failings that name it, stage by stage."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_from_corpus
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.flow import Trainings
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import SelectedPage
from tuyun.api.results.training import trainings

router = APIRouter()


class TrainingAnswer(Answer[Trainings]):
    """Groups by stage: training received, failings named."""


@router.get(
    "/training",
    response_model=TrainingAnswer,
    responses=problems(404),
    summary="List the groups that were trained or are named in a failing",
)
async def list_training(page: Annotated[SelectedPage, Query()], store: Store) -> Response:
    """A row for each group; broader and narrower groups have rows of their own. Association, never effect."""
    return await answer_from_corpus(TrainingAnswer, store, trainings, page)
