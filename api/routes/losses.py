"""The ledger of losses: where, how and at whose desk cases leave the flow."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.analysis_cache import answered_from_corpus
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told
from tuyun.api.models.flow import Losses
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import LossFilter
from tuyun.graph.analysis import Corpus, Recorded, flow, ledger
from tuyun.graph.analysis.losses import READING

router = APIRouter()


class LossesAnswer(Answer[Losses]):
    """The ledger of losses."""


@router.get("/losses", responses=problems(404), summary="Where, how and at whose desk cases leave the flow")
async def list_losses(wanted: Annotated[LossFilter, Query()], store: Store) -> LossesAnswer:
    """Under four heads that are never mixed, tallied by stage and by desk; the tallies are of all that is told."""

    def analyse(corpus: Corpus, recorded: Recorded) -> Told:
        found = ledger(corpus, flow(corpus).counts, recorded.losses)
        chosen = [
            loss
            for loss in found.losses
            if wanted.stage in (None, loss.stage) and wanted.head in (None, loss.head)
        ]
        data = {
            "reading": READING,
            "independence": found.independence,
            "publishers": found.publishers,
            "rows": wanted.of(chosen),
            "caveats": found.caveats,
            "by_stage": found.by_stage,
            "by_desk": found.by_desk,
        }
        named = [id_ for loss in found.losses for id_ in loss.statements]
        named += [id_ for caveat in found.caveats for id_ in caveat.statements]
        return Told(data, named, wanted.following(chosen))

    return await answered_from_corpus(LossesAnswer, store, wanted.document, analyse, wanted)
