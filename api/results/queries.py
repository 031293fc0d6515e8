"""The page of rows of a named query."""

from collections.abc import Mapping

from tuyun.api.paging import ComputedPage, Result
from tuyun.graph.analysis.questions import answer_rows
from tuyun.graph.store import Plan, question
from tuyun.graph.store.resolve import checked


def read_rows(name: str, parameters: Mapping[str, str], page: ComputedPage) -> Plan[Result]:
    """The rows of a page of a named query, run with these parameters."""
    query = question(name)
    part = page.slice(answer_rows(query.name, (yield from checked(query.name, **parameters))))
    return part.result({"title": query.title, "interpretation": query.interpretation, "rows": part.rows})
