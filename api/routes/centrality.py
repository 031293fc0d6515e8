"""Centrality and cohesion of the institution graph."""

from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter, Path, Query
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Ask, Told, answered
from tuyun.api.models.ranking import Ranking, ranking
from tuyun.api.parameters import RankFilter
from tuyun.graph.analysis import (
    MEASURES,
    Measure,
    Ranked,
    Scenario,
    measure,
    rank,
    scenario,
    scoped,
    structure_labels,
)
from tuyun.graph.analysis.large_network import Columns

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

    async def read(ask: Ask) -> Told:
        labels = structure_labels()
        nodes = await ask("read/nodes", {"labels": labels})
        edges = await ask("read/edges", {"labels": labels, "kinds": sorted(counted.kinds)})
        rows = await to_thread.run_sync(_rank, nodes, edges, chosen, counted)
        page = list(wanted.of(rows))
        statements = [name for one in page for name in one.statements]
        return ranking(chosen, counted, rows, page), statements, wanted.following(rows)

    return await answered(Ranks, store, read, wanted)


def _rank(nodes: Columns, edges: Columns, chosen: Measure, counted: Scenario) -> list[Ranked]:
    return rank(scoped(nodes, edges, counted), chosen)
