"""How far a rank can be trusted."""

from functools import partial
from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter, Query
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Ask, Told, answered
from tuyun.api.models.ranking import counted_scenario
from tuyun.api.models.structure import RankIntervals, named_in
from tuyun.api.network import sentence_of, whole
from tuyun.api.parameters import RankFilter
from tuyun.api.routes.centrality import MeasureInPath
from tuyun.graph.analysis import measure, scenario
from tuyun.graph.analysis.sensitivity import FEW, READING, sensitivity

router = APIRouter()
WORK = 1_000_000
"""Links times sentences left out: of a large graph fewer are, or none. `tuyun rank --intervals` takes its time."""


class SensitivityAnswer(Answer[RankIntervals]):
    """Rank intervals."""


@router.get("/sensitivity/{measure}", summary="How far the ranks of a measure can be trusted")
async def get_sensitivity(
    measure_name: MeasureInPath, wanted: Annotated[RankFilter, Query()], store: Store
) -> SensitivityAnswer:
    """Ranks as intervals over every scenario and every sentence left out; sensitivity, and not confidence.

    Of a large graph some sentences are drawn, or none: `drawn` of `sentences` says how many, `exact` whether all.
    """
    chosen, counted = measure(measure_name), scenario(wanted.scenario)

    async def read(ask: Ask) -> Told:
        graph = await whole(ask)
        few = min(FEW, WORK // max(1, graph.number_of_edges()))
        work = partial(sensitivity, graph, chosen, counted, await sentence_of(ask, graph), few=few)
        found = await to_thread.run_sync(work)
        told = RankIntervals(
            reading=READING,
            measure=chosen.name,
            definition=chosen.definition,
            reference=chosen.reference,
            scenario=counted_scenario(counted),
            ranked=len(found.rows),
            rows=tuple(wanted.of(found.rows)),
            **{name: value for name, value in vars(found).items() if name != "rows"},
        )
        return told, named_in(told), wanted.following(found.rows)

    return await answered(SensitivityAnswer, store, read, wanted)
