"""The bottleneck report, as a page."""

from typing import Annotated, Any

from anyio import to_thread
from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Ask, Told, answered
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import ReportFilter

router = APIRouter()


@router.get(
    "/report",
    response_class=HTMLResponse,
    responses=problems(404),
    summary="The bottleneck report: where cases stop, why, at whose desk, and how sure that is",
)
async def get_report(wanted: Annotated[ReportFilter, Query()], store: Store) -> HTMLResponse:
    """One page that needs no network; the same as `tuyun report` writes. Small counts of tables are withheld."""
    from tuyun.report.material import Material, Rows
    from tuyun.report.material import ask as asking
    from tuyun.report.page import page

    async def read(ask: Ask) -> Told:
        steps = asking(wanted.document)

        def step(rows: Rows) -> tuple[str, dict[str, object]] | Material:
            try:
                return steps.send(rows)
            except StopIteration as end:  # no future takes one
                made: Material = end.value
                return made

        asked: tuple[str, dict[str, object]] | Material = next(steps)
        while isinstance(asked, tuple):
            asked = await to_thread.run_sync(step, await ask(*asked))
        return asked, []

    found = await answered(Answer[Any], store, read)
    return HTMLResponse(await to_thread.run_sync(page, found.data, found.revision, found.incomplete))
