"""The bottleneck report as an HTML page."""

from functools import partial
from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse
from tuyun.api.dependencies import Store
from tuyun.api.envelope import read_snapshot
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import ReportFilter

router = APIRouter()


@router.get(
    "/report",
    response_class=HTMLResponse,
    responses=problems(404),
    summary="Get the bottleneck report: where cases stop, why, at whose desk, and how certain that is",
)
async def get_report(choice: Annotated[ReportFilter, Query()], store: Store) -> HTMLResponse:
    """One page that needs no network, as `tuyun report` writes it. Small counts from tables are withheld."""
    from tuyun.report.material import read_material
    from tuyun.report.page import content_policy, page

    snapshot = await read_snapshot(store, partial(read_material, choice.document))
    html = await to_thread.run_sync(page, snapshot.value, snapshot.revision, snapshot.incomplete)
    policy = f"{content_policy()}; frame-ancestors 'none'"
    return HTMLResponse(html, headers={"Content-Security-Policy": policy})
