"""The case flow: what was counted at each stage, what share came further, and what changed."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.analysis_cache import answered_from_corpus
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told
from tuyun.api.models.flow import Changes, Conversions, Counts
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import FlowFilter
from tuyun.graph.analysis import Corpus, Recorded, flow
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

    def analyse(corpus: Corpus, recorded: Recorded) -> Told:
        found = flow(corpus, recorded.counts, recorded.conversions)
        counts = [count for count in found.counts if wanted.stage in (None, count.stage)]
        stages = [stage for stage in found.stages if wanted.stage in (None, stage.stage)]
        reason = none_counted(found.counts, wanted.stage)
        data = {"reading": READING, "stages": stages, "reason": reason, "rows": wanted.of(counts)}
        return Told(data, (id_ for count in counts for id_ in count.statements), wanted.following(counts))

    return await answered_from_corpus(FlowAnswer, store, wanted.document, analyse, wanted)


@router.get(
    "/flow/conversions", responses=problems(404), summary="What share of the cases of one count came to another"
)
async def list_conversions(wanted: Wanted, store: Store) -> ConversionsAnswer:
    """Intervals where the text ties two counts or records follow the same cases; else the reason why not.

    With `stage`, those that lead to it.
    """

    def analyse(corpus: Corpus, recorded: Recorded) -> Told:
        found = flow(corpus, recorded.counts, recorded.conversions).conversions
        shares = [share for share in found if wanted.stage in (None, share.to_stage)]
        rows = wanted.of(shares)
        data = {"reading": READING, "rows": rows}
        return Told(data, (id_ for row in rows for id_ in row.statements), wanted.following(shares))

    return await answered_from_corpus(ConversionsAnswer, store, wanted.document, analyse, wanted)


@router.get("/flow/changes", responses=problems(404), summary="What changed between two periods")
async def list_changes(wanted: Wanted, store: Store) -> ChangesAnswer:
    """Later minus earlier, where text or scope allows; else the reason why not. No ratio is made."""

    def analyse(corpus: Corpus, recorded: Recorded) -> Told:
        found = flow(corpus, recorded.counts).changes
        changes = [change for change in found if wanted.stage in (None, change.stage)]
        rows = wanted.of(changes)
        data = {"reading": READING, "rows": rows}
        return Told(data, (id_ for row in rows for id_ in row.statements), wanted.following(changes))

    return await answered_from_corpus(ChangesAnswer, store, wanted.document, analyse, wanted)
