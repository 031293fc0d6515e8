"""How far a rank can be trusted."""

from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter, Query

from api.answer import Answer, Ask, Told, answered
from api.dependencies import Store
from api.models.ranking import counted_scenario
from api.models.structure import RankIntervals, named_in
from api.network import sentence_of, whole
from api.parameters import RankFilter
from api.routes.centrality import MeasureInPath
from graph.analysis import measure, scenario
from graph.analysis.sensitivity import READING, sensitivity

router = APIRouter()


class SensitivityAnswer(Answer[RankIntervals]):
    """Rank intervals."""


@router.get("/sensitivity/{measure}", summary="How far the ranks of a measure can be trusted")
async def get_sensitivity(
    measure_name: MeasureInPath, wanted: Annotated[RankFilter, Query()], store: Store
) -> SensitivityAnswer:
    """Ranks as intervals over every scenario and every sentence left out; sensitivity, and not confidence."""
    chosen, counted = measure(measure_name), scenario(wanted.scenario)

    async def read(ask: Ask) -> Told:
        graph = await whole(ask)
        found = await to_thread.run_sync(sensitivity, graph, chosen, counted, await sentence_of(ask, graph))
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
