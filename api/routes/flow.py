"""The case flow: what was counted at each stage, which share reached another stage, and what changed."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_from_corpus
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.flow import Changes, Conversions, Counts
from tuyun.api.openapi.operations import problems
from tuyun.api.paging import Result
from tuyun.api.parameters import FlowFilter, StageAndPeriodFilter, StageFilter
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.flow import INTERPRETATION, flow, none_counted

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
    return await answer_from_corpus(FlowAnswer, store, _counts, page)


def _counts(page: FlowFilter, corpus: Corpus, recorded: Recorded) -> Result:
    found = flow(corpus, recorded.counts, recorded.conversions)
    part = page.slice(
        [
            count
            for count in found.counts
            if page.stage in (None, count.stage)
            and page.allows(count.interval)
            and page.overlaps(count.period.start, count.period.end)
        ]
    )
    stages = [stage for stage in found.stages if page.stage in (None, stage.stage)]
    reason = none_counted(found.counts, page.stage)
    return part.result({"interpretation": INTERPRETATION, "stages": stages, "reason": reason, "rows": part.rows})


@router.get(
    "/flow/conversions",
    response_model=ConversionsAnswer,
    responses=problems(404),
    summary="List the shares of the cases of one count that reached another",
)
async def list_conversions(page: Annotated[StageFilter, Query()], store: Store) -> Response:
    """An interval where the text ties two counts together or records follow the same cases; else the reason.

    With `stage`, only shares that reached this stage.
    """
    return await answer_from_corpus(ConversionsAnswer, store, _conversions, page)


def _conversions(page: StageFilter, corpus: Corpus, recorded: Recorded) -> Result:
    shares = flow(corpus, recorded.counts, recorded.conversions).conversions
    part = page.slice([share for share in shares if page.stage in (None, share.to_stage)])
    return part.result({"interpretation": INTERPRETATION, "rows": part.rows})


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
    return await answer_from_corpus(ChangesAnswer, store, _changes, page)


def _changes(page: StageAndPeriodFilter, corpus: Corpus, recorded: Recorded) -> Result:
    changes = flow(corpus, recorded.counts).changes
    part = page.slice(
        [
            change
            for change in changes
            if page.stage in (None, change.stage)
            and any(page.overlaps(period.start, period.end) for period in change.periods)
        ]
    )
    return part.result({"interpretation": INTERPRETATION, "rows": part.rows})
