"""The dossier as a file for browsers."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from fastapi.responses import HTMLResponse
from tuyun.api.jobs.process import Workplace
from tuyun.api.jobs.question import Computed, read_at
from tuyun.graph.analysis.dossier import Choice, read_dossier
from tuyun.graph.analysis.layout import Point
from tuyun.graph.store.record import Record
from tuyun.graph.store.view import View


def dossier(
    choice: Choice,
    places: Sequence[Point],
    title: str | None,
    view: View,
    dataset: Record,
    bookmarks: Sequence[str],
    place: Workplace,
) -> Computed:
    """The dossier of a choice, written by a package that is imported only here.

    Args:
        choice: what it is about.
        places: positions of its entities in the picture, in their order; empty if they are to be computed.
        title: of the dossier.
        view: what the caller may see.
        dataset, bookmarks, place: of the worker.
    """
    from tuyun.report.dossier.page import content_policy, page

    snapshot = read_at(place, view, partial(read_dossier, choice), dataset, bookmarks)
    fixed = dict(zip(snapshot.value.requested, places, strict=False))
    made = datetime.now(UTC).date()
    html = page(snapshot.value, snapshot.revision, snapshot.incomplete, title=title, fixed=fixed, made=made)
    headers = {
        "Content-Security-Policy": f"{content_policy()}; frame-ancestors 'none'",
        "Content-Disposition": f'attachment; filename="tuyun-dossier-r{snapshot.revision}.html"',
    }
    return Computed(HTMLResponse(html, headers=headers), snapshot.dataset)
