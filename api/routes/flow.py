"""The case flow: what was counted at each stage, what share came further, and what changed."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.analysis_cache import gather
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Ask, Told, answered
from tuyun.api.models.flow import Changes, Conversions, Counts
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import FlowFilter
from tuyun.graph.analysis import flow
from tuyun.graph.analysis.flow import READING, none_counted

router = APIRouter()
Wanted = Annotated[FlowFilter, Query()]


class FlowAnswer(Answer[Counts]):
    """Counts of the case flow."""


class ConversionsAnswer(Answer[Conversions]):
    """Shares."""


class ChangesAnswer(Answer[Changes]):
    """Changes."""


@router.get("/flow", responses=problems(404), summary="What was counted at each stage of the case flow")
async def get_flow(wanted: Wanted, store: Store) -> FlowAnswer:
    """Every count as an interval of one voice. Where nobody counts, a stage is unknown: 0 or more, and never 0."""

    async def read(ask: Ask) -> Told:
        said, recorded = await gather(ask, store, wanted.document)
        told = flow(said, recorded.counts, recorded.conversions)
        found = [one for one in told.counts if wanted.stage in (None, one.stage)]
        stages = [one for one in told.stages if wanted.stage in (None, one.stage)]
        reason = none_counted(told.counts, wanted.stage)
        data = {"reading": READING, "stages": stages, "reason": reason, "rows": wanted.of(found)}
        return data, [statement for one in found for statement in one.statements], wanted.following(found)

    return await answered(FlowAnswer, store, read, wanted)


@router.get(
    "/flow/conversions", responses=problems(404), summary="What share of the cases of one count came to another"
)
async def list_conversions(wanted: Wanted, store: Store) -> ConversionsAnswer:
    """Intervals where the text ties two counts or records follow the same cases; else the reason why not.

    With `stage`, those that lead to it.
    """

    async def read(ask: Ask) -> Told:
        said, recorded = await gather(ask, store, wanted.document)
        told = flow(said, recorded.counts, recorded.conversions).conversions
        found = [one for one in told if wanted.stage in (None, one.to_stage)]
        rows = wanted.of(found)
        data = {"reading": READING, "rows": rows}
        return data, [statement for one in rows for statement in one.statements], wanted.following(found)

    return await answered(ConversionsAnswer, store, read, wanted)


@router.get("/flow/changes", responses=problems(404), summary="What changed between two periods")
async def list_changes(wanted: Wanted, store: Store) -> ChangesAnswer:
    """Later minus earlier, where text or scope allows; else the reason why not. No ratio is made."""

    async def read(ask: Ask) -> Told:
        said, recorded = await gather(ask, store, wanted.document)
        found = [one for one in flow(said, recorded.counts).changes if wanted.stage in (None, one.stage)]
        rows = wanted.of(found)
        data = {"reading": READING, "rows": rows}
        return data, [statement for one in rows for statement in one.statements], wanted.following(found)

    return await answered(ChangesAnswer, store, read, wanted)
