"""What-if: nodes or links removed or added, or a loss lifted."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_once_computed
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.structure import WhatIf
from tuyun.api.network_parameters import WhatIfFilter
from tuyun.api.openapi.operations import problems
from tuyun.api.results.what_if import read_difference
from tuyun.graph.analysis.ranking import measure
from tuyun.graph.analysis.scenario import scenario
from tuyun.graph.analysis.what_if import change_of

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
    read = partial(read_difference, store.caller, store.view)
    return await answer_once_computed(WhatIfAnswer, store, read, choice)
