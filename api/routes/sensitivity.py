"""The route for rank intervals: how ranks vary over scenarios and with each sentence left out."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_computed
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.structure import RankIntervals
from tuyun.api.network_parameters import RankFilter
from tuyun.api.openapi.operations import problems
from tuyun.api.results.sensitivity import read_rank_intervals
from tuyun.api.routes.centrality import MeasureInPath
from tuyun.graph.analysis.ranking import measure
from tuyun.graph.analysis.scenario import scenario

router = APIRouter()
WORK = 1_000_000
"""Largest number of links times sentences left out. `tuyun rank --intervals` has no such limit."""


class SensitivityAnswer(Answer[RankIntervals]):
    """Rank intervals."""


@router.get(
    "/sensitivity/{measure}",
    response_model=SensitivityAnswer,
    responses=problems(404),
    summary="Show how sensitive the ranks of a measure are",
)
async def get_sensitivity(
    measure_name: MeasureInPath, page: Annotated[RankFilter, Query()], store: Store
) -> Response:
    """Ranks as intervals over every scenario and with each sentence left out. This is sensitivity, not confidence.

    In a large graph only some sentences are left out, or none: `drawn` of `sentences` says how many, and `exact`
    whether all were.
    """
    measure(measure_name), scenario(page.scenario)  # an unknown name is refused before work starts
    return await answer_computed(SensitivityAnswer, store, partial(read_rank_intervals, measure_name, WORK), page)
