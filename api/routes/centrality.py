"""Centrality and cohesion measures of the institution graph."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response
from tuyun.api.computed import answer_computed
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.ranking import CountedScenario, RankedNode, Ranking
from tuyun.api.paging import Result
from tuyun.api.parameters import RankFilter
from tuyun.graph.analysis.inputs import read_scenario
from tuyun.graph.analysis.ranking import MEASURES, measure, rank
from tuyun.graph.analysis.scenario import scenario
from tuyun.graph.store import Plan

router = APIRouter()
DEFINITIONS = "; ".join(f"{one.name}: {one.definition} ({one.reference})" for one in MEASURES.values())
MeasureInPath = Annotated[
    str, Path(alias="measure", json_schema_extra={"enum": list(MEASURES)}, description=f"{DEFINITIONS}.")
]


class Ranks(Answer[Ranking]):
    """Ranks by a measure."""


@router.get("/centrality/{measure}", response_model=Ranks, summary="Rank nodes or links by a measure")
async def rank_by_centrality(
    measure_name: MeasureInPath, page: Annotated[RankFilter, Query()], store: Store
) -> Response:
    """In the graph of actors, cases and happenings. A rank describes what was written down, not power."""
    measure(measure_name), scenario(page.scenario)  # an unknown name is refused before work starts
    return await answer_computed(Ranks, store, partial(_read_ranks, measure_name), page)


def _read_ranks(measure_name: str, page: RankFilter) -> Plan[Result]:
    chosen, counted = measure(measure_name), scenario(page.scenario)
    ranked = rank((yield from read_scenario(counted)), chosen)
    part = page.slice(ranked)
    ranking = Ranking(
        measure=chosen.name,
        definition=chosen.definition,
        reference=chosen.reference,
        directed=chosen.directed,
        scenario=CountedScenario.of(counted),
        ranked=len(ranked),
        rows=tuple(RankedNode.of(row) for row in part.rows),
    )
    return part.result(ranking)
