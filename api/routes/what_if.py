"""What if: nodes or links taken away or put in, or one loss lifted."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.analysis_cache import cached_corpus, fill_cache
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told, answered
from tuyun.api.models.ranking import counted_scenario
from tuyun.api.models.structure import WhatIf, named_in
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import WhatIfFilter
from tuyun.graph.analysis import measure, scenario
from tuyun.graph.analysis.inputs import liftable, read_ends, read_network
from tuyun.graph.analysis.what_if import NOTHING, READING, change_of, what_if
from tuyun.graph.store import Plan

router = APIRouter()


class WhatIfAnswer(Answer[WhatIf]):
    """Before and after."""


@router.get("/what-if", responses=problems(404), summary="What a change would do to routes, cuts, ranks and flow")
async def suppose(wanted: Annotated[WhatIfFilter, Query()], store: Store) -> WhatIfAnswer:
    """Before and after side by side. Nothing is written; what is supposed rests on no statement, and says so."""
    chosen, counted = measure(wanted.measure), scenario(wanted.scenario)
    change = change_of(wanted.remove, wanted.node, wanted.link, wanted.lift)

    def read() -> Plan[Told]:
        ends = yield from read_ends(wanted.source, wanted.target, carrying=wanted.carrying)
        losses = liftable(*(yield from cached_corpus(store, None))) if change.lift else NOTHING
        graph = yield from read_network()
        answer = WhatIf(
            reading=READING,
            scenario=counted_scenario(counted),
            measure=chosen.name,
            change=change,
            difference=what_if(graph, counted, change, chosen, losses, ends),
        )
        return Told(answer, named_in(answer))

    if change.lift:
        await fill_cache(store, None)
    return await answered(WhatIfAnswer, store, read)
