"""Pages of the times that cases of tables take, which are shown to callers who may see single records."""

from collections.abc import Sequence

from tuyun.api.paging import Result
from tuyun.api.parameters import DocumentsPage
from tuyun.graph.analysis.case_times import BACKLOG, INTERPRETATION, NO_BACKLOG, NO_WAITS, OWN_EYES
from tuyun.graph.analysis.inputs import read_case_times
from tuyun.graph.store import Plan
from tuyun.graph.store.view import View

NOT_SHOWN = (
    "These figures change with single cases, even if they are rounded. So they are shown only to callers who may "
    "see single records, as the role analyst may."
)


def read_waits(page: DocumentsPage, *, view: View, exact: bool) -> Plan[Result]:
    """The waits of a page.

    Args:
        page: the page.
        view: the view of the store that runs the plan.
        exact: whether counts are not rounded.
    """
    steps, _ = yield from read_case_times(page.selection, exact=exact)
    return _result(page, steps, INTERPRETATION, NO_WAITS, view)


def read_backlog(page: DocumentsPage, *, view: View, exact: bool) -> Plan[Result]:
    """The months of a page, see `read_waits`."""
    _, months = yield from read_case_times(page.selection, exact=exact)
    return _result(page, months, BACKLOG, NO_BACKLOG, view)


def _result(page: DocumentsPage, rows: Sequence[object], interpretation: str, none: str, view: View) -> Result:
    part = page.slice(rows)
    reason = None if rows else none if view is View.all else NOT_SHOWN
    return part.result({"interpretation": f"{interpretation} {OWN_EYES}", "reason": reason, "rows": part.rows})
