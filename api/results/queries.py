"""The page of rows of a named query."""

from collections.abc import Mapping

from tuyun.api.paging import Result
from tuyun.api.parameters import SelectedPage
from tuyun.graph.analysis.questions import answer_rows
from tuyun.graph.store import Plan, question
from tuyun.graph.store.resolve import checked


def read_rows(name: str, parameters: Mapping[str, str], page: SelectedPage) -> Plan[Result]:
    """The rows of a page of a named query, run with these parameters."""
    query = question(name)
    rows = yield from checked(query.name, selection=page.selection, **parameters)
    part = page.slice(answer_rows(query.name, rows))
    return part.result({"title": query.title, "interpretation": query.reading(len(rows)), "rows": part.rows})
