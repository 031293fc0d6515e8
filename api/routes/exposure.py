"""Complicity exposure: whom statements of wrongdoing name, and what remains unresolved."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_from_corpus
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.flow import Exposures
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import StageAndPeriodFilter
from tuyun.api.results.exposure import exposures

router = APIRouter()


class ExposureAnswer(Answer[Exposures]):
    """Statements of wrongdoing, institution by institution."""


@router.get(
    "/exposure",
    response_model=ExposureAnswer,
    responses=problems(404),
    summary="List statements of wrongdoing by whom they name",
)
async def list_exposure(page: Annotated[StageAndPeriodFilter, Query()], store: Store) -> Response:
    """Whom a sentence names, and nobody whom only a route reaches. Each row has its own modality and standing;
    rows are not added up.

    `stage` and the period select rows; what remains unresolved is always complete.
    """
    return await answer_from_corpus(ExposureAnswer, store, exposures, page)
