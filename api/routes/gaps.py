"""Gaps: what was not reported, not provided, not indicated, or without progress."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_computed
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.query import Gap, Rows
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import GapFilter
from tuyun.api.results.gaps import read_gaps

router = APIRouter()


class GapRows(Rows[Gap]):
    """Silences."""


class Gaps(Answer[GapRows]):
    """Silences, with how to read them."""


@router.get(
    "/gaps",
    response_model=Gaps,
    responses=problems(404),
    summary="List what was not stated, and who owes the answer",
)
async def list_gaps(page: Annotated[GapFilter, Query()], store: Store) -> Response:
    """Each silence has its own kind: none of them means no, and none means zero."""
    return await answer_computed(Gaps, store, read_gaps, page)
