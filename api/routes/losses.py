"""The ledger of losses: where, how and at whose desk cases leave the flow."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_from_corpus
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.flow import Losses
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import LossFilter
from tuyun.api.results.losses import losses

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
    return await answer_from_corpus(LossesAnswer, store, losses, page)
