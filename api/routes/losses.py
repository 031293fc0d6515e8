"""The ledger of losses: where, how and at whose desk cases leave the flow."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.analysis_cache import gather
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Ask, Told, answered
from tuyun.api.models.flow import Losses
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import LossFilter
from tuyun.graph.analysis import flow, ledger
from tuyun.graph.analysis.losses import READING

router = APIRouter()


class LossesAnswer(Answer[Losses]):
    """The ledger of losses."""


@router.get("/losses", responses=problems(404), summary="Where, how and at whose desk cases leave the flow")
async def list_losses(wanted: Annotated[LossFilter, Query()], store: Store) -> LossesAnswer:
    """Under four heads that are never mixed, tallied by stage and by desk; the tallies are of all that is told."""

    async def read(ask: Ask) -> Told:
        said, recorded = await gather(ask, store, wanted.document)
        told = ledger(said, flow(said).counts, recorded.losses)
        found = [
            one for one in told.losses if wanted.stage in (None, one.stage) and wanted.head in (None, one.head)
        ]
        data = {
            "reading": READING,
            "independence": told.independence,
            "publishers": told.publishers,
            "rows": wanted.of(found),
            "caveats": told.caveats,
            "by_stage": told.by_stage,
            "by_desk": told.by_desk,
        }
        named = [statement for one in told.losses for statement in one.statements]
        named += [statement for one in told.caveats for statement in one.statements]
        return data, named, wanted.following(found)

    return await answered(LossesAnswer, store, read, wanted)
