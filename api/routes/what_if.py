"""What if: nodes or links taken away or put in, or one loss lifted."""

from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter, Query
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Ask, Told, answered
from tuyun.api.models.ranking import counted_scenario
from tuyun.api.models.structure import WhatIf, named_in
from tuyun.api.network import between, liftable, whole
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import WhatIfFilter
from tuyun.graph.analysis import measure, scenario
from tuyun.graph.analysis.what_if import NOTHING, READING, change_of, what_if

router = APIRouter()


class WhatIfAnswer(Answer[WhatIf]):
    """Before and after."""


@router.get("/what-if", responses=problems(404), summary="What a change would do to routes, cuts, ranks and flow")
async def suppose(wanted: Annotated[WhatIfFilter, Query()], store: Store) -> WhatIfAnswer:
    """Before and after side by side. Nothing is written; what is supposed rests on no statement, and says so."""
    chosen, counted = measure(wanted.measure), scenario(wanted.scenario)
    change = change_of(wanted.remove, wanted.node, wanted.link, wanted.lift)

    async def read(ask: Ask) -> Told:
        ends = await between(ask, wanted)
        told = await liftable(ask, store) if change.lift else NOTHING
        graph = await whole(ask)
        answer = WhatIf(
            reading=READING,
            scenario=counted_scenario(counted),
            measure=chosen.name,
            change=change,
            difference=await to_thread.run_sync(what_if, graph, counted, change, chosen, told, ends),
        )
        return answer, named_in(answer)

    return await answered(WhatIfAnswer, store, read)
