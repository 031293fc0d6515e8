"""Centrality and cohesion of the institution graph."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told, answered
from tuyun.api.models.ranking import Ranking, ranking
from tuyun.api.parameters import RankFilter
from tuyun.graph.analysis import (
    MEASURES,
    measure,
    rank,
    scenario,
)
from tuyun.graph.analysis.inputs import read_scenario
from tuyun.graph.store import Plan

router = APIRouter()

MeasureInPath = Annotated[
    str,
    Path(
        alias="measure",
        json_schema_extra={"enum": list(MEASURES)},
        description="; ".join(f"{one.name}: {one.definition} ({one.reference})" for one in MEASURES.values())
        + ".",
    ),
]


class Ranks(Answer[Ranking]):
    """Ranks of a measure."""


@router.get(
    "/centrality/{measure}",
    summary="Who or what is central, by a measure and a scenario",
)
async def rank_by_centrality(
    measure_name: MeasureInPath, wanted: Annotated[RankFilter, Query()], store: Store
) -> Ranks:
    """Of the graph of actors, cases and happenings. A rank tells of what was written down, not of power."""
    chosen, counted = measure(measure_name), scenario(wanted.scenario)

    def read() -> Plan[Told]:
        rows = rank((yield from read_scenario(counted)), chosen)
        page = list(wanted.of(rows))
        statements = (id_ for row in page for id_ in row.statements)
        return Told(ranking(chosen, counted, rows, page), statements, wanted.following(rows))

    return await answered(Ranks, store, read, wanted)
