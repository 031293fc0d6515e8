"""Gaps: what was not reported, not provided, not indicated, or without progress."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_computed
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.query import Gap, Rows
from tuyun.api.openapi.operations import problems
from tuyun.api.paging import Result
from tuyun.api.parameters import GapFilter
from tuyun.graph.store import Plan, question
from tuyun.graph.store.resolve import checked

router = APIRouter()


class GapRows(Rows[Gap]):
    """Silences."""


class Gaps(Answer[GapRows]):
    """Silences, with how to read them."""


@router.get(
    "/gaps",
    response_model=Gaps,
    responses=problems(404),
    summary="List what was not told, and who owes the answer",
)
async def list_gaps(page: Annotated[GapFilter, Query()], store: Store) -> Response:
    """Each silence has its own kind: none of them means no, and none means zero."""
    return await answer_computed(Gaps, store, _read_gaps, page)


def _read_gaps(page: GapFilter) -> Plan[Result]:
    silences = question("silences")
    rows = yield from checked(silences.name, document=page.document)
    part = page.slice([row for row in rows if page.overlaps(row["period_start"], row["period_end"])])
    return part.result({"title": silences.title, "interpretation": silences.interpretation, "rows": part.rows})
