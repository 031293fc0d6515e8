"""The route for rank intervals: how ranks vary over scenarios and with each sentence left out."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_computed
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.ranking import CountedScenario
from tuyun.api.models.structure import RankIntervals
from tuyun.api.paging import Result
from tuyun.api.parameters import RankFilter
from tuyun.api.routes.centrality import MeasureInPath
from tuyun.graph.analysis.inputs import read_network, read_sentences
from tuyun.graph.analysis.ranking import measure
from tuyun.graph.analysis.scenario import scenario
from tuyun.graph.analysis.sensitivity import FEW, INTERPRETATION, sensitivity
from tuyun.graph.store import Plan

router = APIRouter()
WORK = 1_000_000
"""Largest number of links times sentences left out. `tuyun rank --intervals` has no such limit."""


class SensitivityAnswer(Answer[RankIntervals]):
    """Rank intervals."""


@router.get(
    "/sensitivity/{measure}",
    response_model=SensitivityAnswer,
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
    return await answer_computed(SensitivityAnswer, store, partial(_read_intervals, measure_name, WORK), page)


def _read_intervals(measure_name: str, work: int, page: RankFilter) -> Plan[Result]:
    chosen, counted = measure(measure_name), scenario(page.scenario)
    graph = yield from read_network()
    few = min(FEW, work // max(1, graph.number_of_edges()))
    found = sensitivity(graph, chosen, counted, (yield from read_sentences(graph)), few=few)
    part = page.slice(found.rows)
    intervals = RankIntervals(
        interpretation=INTERPRETATION,
        measure=chosen.name,
        definition=chosen.definition,
        reference=chosen.reference,
        scenario=CountedScenario.of(counted),
        ranked=len(found.rows),
        **{**vars(found), "rows": tuple(part.rows)},
    )
    return part.result(intervals)
