"""How long cases of tables wait between their steps, and how many are open in each month."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.access.disclosure import sees_exact_counts
from tuyun.api.computed import answer_computed
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.times import Backlog, Waits
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import DocumentsPage
from tuyun.api.results.times import read_backlog, read_waits

router = APIRouter()


class WaitsAnswer(Answer[Waits]):
    """Waits between steps."""


class BacklogAnswer(Answer[Backlog]):
    """Open cases by month."""


@router.get(
    "/times",
    response_model=WaitsAnswer,
    responses=problems(404),
    summary="List how long cases of tables wait from each step to the next",
)
async def list_waits(page: Annotated[DocumentsPage, Query()], store: Store) -> Response:
    """Cases that still wait are censored (Kaplan and Meier); those that went on to a later step make intervals.

    Counts are exact for the role `analyst`. For this machine, while there are no keys, they are rounded, and small
    ones suppressed (null). Readers, who see no single records, get no rows.
    """
    read = partial(read_waits, view=store.view, exact=sees_exact_counts(store.caller))
    return await answer_computed(WaitsAnswer, store, read, page)


@router.get(
    "/times/months",
    response_model=BacklogAnswer,
    responses=problems(404),
    summary="List how many cases of tables were open at the end of each month",
)
async def list_open_cases(page: Annotated[DocumentsPage, Query()], store: Store) -> Response:
    """At least those that were closed later, at most also those without a day of closing.

    For the roles, see `/v1/times`.
    """
    read = partial(read_backlog, view=store.view, exact=sees_exact_counts(store.caller))
    return await answer_computed(BacklogAnswer, store, read, page)
