"""The bottleneck report, as a page."""

from typing import Annotated, Any

from anyio import to_thread
from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told, answered
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import ReportFilter
from tuyun.graph.store import Plan

router = APIRouter()


@router.get(
    "/report",
    response_class=HTMLResponse,
    responses=problems(404),
    summary="The bottleneck report: where cases stop, why, at whose desk, and how sure that is",
)
async def get_report(wanted: Annotated[ReportFilter, Query()], store: Store) -> HTMLResponse:
    """One page that needs no network; the same as `tuyun report` writes. Small counts of tables are withheld."""
    from tuyun.report.material import read_material
    from tuyun.report.page import page

    def read() -> Plan[Told]:
        return Told((yield from read_material(wanted.document)))

    found = await answered(Answer[Any], store, read)
    return HTMLResponse(await to_thread.run_sync(page, found.data, found.revision, found.incomplete))
