"""How far a rank can be trusted."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told, answered
from tuyun.api.models.ranking import counted_scenario
from tuyun.api.models.structure import RankIntervals, named_in
from tuyun.api.parameters import RankFilter
from tuyun.api.routes.centrality import MeasureInPath
from tuyun.graph.analysis import measure, scenario
from tuyun.graph.analysis.inputs import read_network, read_sentences
from tuyun.graph.analysis.sensitivity import FEW, READING, sensitivity
from tuyun.graph.store import Plan

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

    def read() -> Plan[Told]:
        graph = yield from read_network()
        few = min(FEW, WORK // max(1, graph.number_of_edges()))
        found = sensitivity(graph, chosen, counted, (yield from read_sentences(graph)), few=few)
        intervals = RankIntervals(
            reading=READING,
            measure=chosen.name,
            definition=chosen.definition,
            reference=chosen.reference,
            scenario=counted_scenario(counted),
            ranked=len(found.rows),
            rows=tuple(wanted.of(found.rows)),
            **{name: value for name, value in vars(found).items() if name != "rows"},
        )
        return Told(intervals, named_in(intervals), wanted.following(found.rows))

    return await answered(SensitivityAnswer, store, read, wanted)
