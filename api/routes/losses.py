"""The ledger of losses: where, how and at whose desk cases leave the flow."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_from_corpus
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.flow import Losses
from tuyun.api.openapi.operations import problems
from tuyun.api.paging import Result
from tuyun.api.parameters import LossFilter
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.losses import INTERPRETATION, ledger

router = APIRouter()


class LossesAnswer(Answer[Losses]):
    """The ledger of losses."""


@router.get(
    "/losses",
    response_model=LossesAnswer,
    responses=problems(404),
    summary="List where, how and at whose desk cases leave the flow",
)
async def list_losses(page: Annotated[LossFilter, Query()], store: Store) -> Response:
    """Under four heads that are never mixed. The tallies by stage and by desk ignore the filters."""
    return await answer_from_corpus(LossesAnswer, store, _losses, page)


def _losses(page: LossFilter, corpus: Corpus, recorded: Recorded) -> Result:
    found = ledger(corpus, flow(corpus).counts, recorded.losses)
    chosen = [
        loss
        for loss in found.losses
        if page.stage in (None, loss.stage)
        and page.head in (None, loss.head)
        and page.allows(loss.interval)
        and page.overlaps(loss.period.start, loss.period.end)
    ]
    part = page.slice(chosen)
    data = {
        "interpretation": INTERPRETATION,
        "independence": found.independence,
        "publishers": found.publishers,
        "rows": part.rows,
        "caveats": found.caveats,
        "by_stage": found.by_stage,
        "by_desk": found.by_desk,
    }
    return part.result(data)
