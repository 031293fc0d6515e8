"""The case flow: what was counted at each stage, which share reached another stage, and what changed."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_from_corpus
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.flow import Changes, Conversions, Counts
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import ConversionFilter, FlowFilter, StageAndPeriodFilter
from tuyun.api.results.flow import changes_of_periods, conversions, counts

router = APIRouter()


class FlowAnswer(Answer[Counts]):
    """Counts of the case flow."""


class ConversionsAnswer(Answer[Conversions]):
    """Shares."""


class ChangesAnswer(Answer[Changes]):
    """Changes."""


@router.get(
    "/flow",
    response_model=FlowAnswer,
    responses=problems(404),
    summary="List the counts of the case flow by stage",
)
async def get_flow(page: Annotated[FlowFilter, Query()], store: Store) -> Response:
    """Each count is an interval given by one voice. A stage that nobody counts is unknown: 0 or more, never 0."""
    return await answer_from_corpus(FlowAnswer, store, counts, page)


@router.get(
    "/flow/conversions",
    response_model=ConversionsAnswer,
    responses=problems(404),
    summary="List the shares of the cases of one count that reached another",
)
async def list_conversions(page: Annotated[ConversionFilter, Query()], store: Store) -> Response:
    """An interval where the text ties two counts together or records follow the same cases; else the reason.

    With `stage`, only shares that reached this stage.
    """
    return await answer_from_corpus(ConversionsAnswer, store, conversions, page)


@router.get(
    "/flow/changes",
    response_model=ChangesAnswer,
    responses=problems(404),
    summary="List changes between two periods",
)
async def list_changes(page: Annotated[StageAndPeriodFilter, Query()], store: Store) -> Response:
    """Later minus earlier, where text or scope allows it; else the reason why not. No ratios are computed.

    With `period_from` or `period_to`, only changes of which either period overlaps.
    """
    return await answer_from_corpus(ChangesAnswer, store, changes_of_periods, page)
