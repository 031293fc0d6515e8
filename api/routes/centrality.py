"""Centrality and cohesion measures of the institution graph."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response
from tuyun.api.computed import answer_computed
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.ranking import Ranking
from tuyun.api.network_parameters import StepRankFilter
from tuyun.api.openapi.operations import problems
from tuyun.api.results.centrality import read_ranks
from tuyun.graph.analysis.carrying import require_directed
from tuyun.graph.analysis.ranking import MEASURES, measure
from tuyun.graph.analysis.scenario import RANKED, scenario

router = APIRouter()
DEFINITIONS = "; ".join(
    f"{measure.name}: {measure.definition} ({measure.reference})" for measure in MEASURES.values()
)
MeasureInPath = Annotated[
    str, Path(alias="measure", json_schema_extra={"enum": list(MEASURES)}, description=f"{DEFINITIONS}.")
]


class Ranks(Answer[Ranking]):
    """Ranks by a measure."""


@router.get(
    "/centrality/{measure}",
    response_model=Ranks,
    responses=problems(404),
    summary="Rank nodes or links by a measure",
)
async def rank_by_centrality(
    measure_name: MeasureInPath, page: Annotated[StepRankFilter, Query()], store: Store
) -> Response:
    """In the graph of actors, cases and happenings. A rank describes what was written down, not power."""
    measure(measure_name)  # an unknown name is refused before work starts
    if scenario(page.scenario, RANKED).carrying:
        require_directed(measure_name)
    return await answer_computed(Ranks, store, partial(read_ranks, measure_name), page)
