"""The bottleneck report as a page for browsers."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from fastapi.responses import HTMLResponse
from tuyun.api.jobs.process import Workplace
from tuyun.api.jobs.question import Computed, read_at
from tuyun.graph.store.record import Record
from tuyun.graph.store.selection import Selection
from tuyun.graph.store.view import View


def report(
    selection: Selection, view: View, dataset: Record, bookmarks: Sequence[str], place: Workplace
) -> Computed:
    """The report on the selected documents, drawn by a package that is imported only here."""
    from tuyun.report.material import read_material
    from tuyun.report.page import content_policy, page

    snapshot = read_at(place, view, partial(read_material, selection), dataset, bookmarks)
    html = page(snapshot.value, snapshot.revision, snapshot.incomplete, made=datetime.now(UTC).date())
    policy = f"{content_policy()}; frame-ancestors 'none'"
    return Computed(HTMLResponse(html, headers={"Content-Security-Policy": policy}), snapshot.dataset)
