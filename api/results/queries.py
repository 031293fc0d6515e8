"""The page of rows of a named query."""

from collections.abc import Mapping

from tuyun.api.paging import Result
from tuyun.api.parameters import SelectedPage
from tuyun.graph.analysis.questions import read_answer
from tuyun.graph.store import Plan, question


def read_rows(name: str, parameters: Mapping[str, str], page: SelectedPage) -> Plan[Result]:
    """The rows of a page of a named query, run with these parameters."""
    query = question(name)
    rows, reading = yield from read_answer(query, page.selection, parameters)
    part = page.slice(rows)
    return part.result({"title": query.title, "interpretation": reading, "rows": part.rows})
