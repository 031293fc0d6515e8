"""What-if: nodes or links removed or added, or a loss lifted."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.access.disclosure import sees_exact_counts, sees_records
from tuyun.api.access.roles import Caller
from tuyun.api.computed import answer_once_computed
from tuyun.api.dependencies import Store
from tuyun.api.jobs.question import cached_corpus
from tuyun.api.models.answer import Answer
from tuyun.api.models.ranking import CountedScenario
from tuyun.api.models.structure import WhatIf
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import WhatIfFilter
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.inputs import liftable, read_ends, read_network
from tuyun.graph.analysis.ranking import measure
from tuyun.graph.analysis.scenario import scenario
from tuyun.graph.analysis.what_if import INTERPRETATION, NOTHING, Liftable, change_of, what_if
from tuyun.graph.store import Plan
from tuyun.graph.store.view import View

router = APIRouter()


class WhatIfAnswer(Answer[WhatIf]):
    """Before and after a hypothetical change."""


@router.get(
    "/what-if",
    response_model=WhatIfAnswer,
    responses=problems(404),
    summary="Compare routes, cuts, ranks and flow before and after a change",
)
async def suppose(choice: Annotated[WhatIfFilter, Query()], store: Store) -> Response:
    """A hypothetical change; nothing is written. Added nodes and links rest on no statement, and are marked."""
    measure(choice.measure), scenario(choice.scenario)  # an unknown name is refused before work starts
    change_of(choice.remove, choice.node, choice.link, choice.lift)
    read = partial(_read_difference, store.caller, store.view)
    return await answer_once_computed(WhatIfAnswer, store, read, choice)


def _read_difference(caller: Caller, view: View, choice: WhatIfFilter) -> Plan[WhatIf]:
    chosen, counted = measure(choice.measure), scenario(choice.scenario)
    change = change_of(choice.remove, choice.node, choice.link, choice.lift)
    ends = yield from read_ends(choice.source, choice.target, carrying=choice.carrying)
    losses = (yield from _liftable(caller, view)) if change.lift else NOTHING
    graph = yield from read_network()
    return WhatIf(
        interpretation=INTERPRETATION,
        scenario=CountedScenario.of(counted),
        measure=chosen.name,
        change=change,
        difference=what_if(graph, counted, change, chosen, losses, ends),
    )


def _liftable(caller: Caller, view: View) -> Plan[Liftable]:
    """The losses that the caller may suppose lifted; those of tables tell of small groups of cases."""
    corpus, recorded = yield from cached_corpus(None, view, exact=sees_exact_counts(caller))
    return liftable(corpus, recorded if sees_records(caller) else Recorded())
