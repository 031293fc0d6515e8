"""The bottleneck report as an HTML page."""

from collections.abc import Sequence
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import HTMLResponse
from tuyun.api.computed import compute
from tuyun.api.dependencies import Store
from tuyun.api.jobs.process import Workplace
from tuyun.api.jobs.question import Computed, read_at
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import ReportFilter
from tuyun.graph.store.record import Record
from tuyun.graph.store.view import View

router = APIRouter()


@router.get(
    "/report",
    response_class=HTMLResponse,
    responses=problems(404),
    summary="Get the bottleneck report: where cases stop, why, at whose desk, and how certain that is",
)
async def get_report(choice: Annotated[ReportFilter, Query()], store: Store) -> Response:
    """One page that needs no network, as `tuyun report` writes it. Small counts from tables are suppressed."""
    return await compute(store, partial(_report, choice.document, store.view))


def _report(
    document: str | None, view: View, dataset: Record, bookmarks: Sequence[str], place: Workplace
) -> Computed:
    from tuyun.report.material import read_material
    from tuyun.report.page import content_policy, page

    snapshot = read_at(place, view, partial(read_material, document), dataset, bookmarks)
    html = page(snapshot.value, snapshot.revision, snapshot.incomplete)
    policy = f"{content_policy()}; frame-ancestors 'none'"
    return Computed(HTMLResponse(html, headers={"Content-Security-Policy": policy}), snapshot.dataset)
