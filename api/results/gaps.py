"""The page of silences that a request asks for."""

from tuyun.api.paging import Result
from tuyun.api.parameters import GapFilter
from tuyun.graph.store import Plan, question
from tuyun.graph.store.resolve import checked


def read_gaps(page: GapFilter) -> Plan[Result]:
    """The silences of a page."""
    silences = question("silences")
    rows = yield from checked(silences.name, selection=page.selection)
    part = page.slice([row for row in rows if page.overlaps(row["period_start"], row["period_end"])])
    return part.result({"title": silences.title, "interpretation": silences.interpretation, "rows": part.rows})
