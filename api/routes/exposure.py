"""Complicity exposure: whom statements of wrongdoing name, and what remains unresolved."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_from_corpus
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.flow import Exposures
from tuyun.api.openapi.operations import problems
from tuyun.api.paging import Result
from tuyun.api.parameters import StageAndPeriodFilter
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.exposure import INTERPRETATION, exposure

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
    return await answer_from_corpus(ExposureAnswer, store, _exposure, page)


def _exposure(page: StageAndPeriodFilter, corpus: Corpus, _: Recorded) -> Result:
    found = exposure(corpus)
    part = page.slice(
        [
            touch
            for touch in found.touches
            if page.stage in (None, touch.stage) and page.overlaps(touch.period.start, touch.period.end)
        ]
    )
    data = {
        "interpretation": INTERPRETATION,
        "rows": part.rows,
        "unresolved": found.unresolved,
        "silences": found.silences,
        "none_told": found.none_told,
    }
    return part.result(data)
