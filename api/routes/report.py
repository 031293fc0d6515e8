"""The bottleneck report as an HTML page."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import HTMLResponse
from tuyun.api.computed import compute
from tuyun.api.dependencies import Store
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import SelectionFilter
from tuyun.api.results.report import report

router = APIRouter()


@router.get(
    "/report",
    response_class=HTMLResponse,
    responses=problems(404),
    summary="Get the bottleneck report: where cases stop, why, at whose desk, and how certain that is",
)
async def get_report(choice: Annotated[SelectionFilter, Query()], store: Store) -> Response:
    """One page that needs no network, as `tuyun report` writes it. Small counts from tables are suppressed."""
    return await compute(store, partial(report, choice.selection, store.view))
