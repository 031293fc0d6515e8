"""Named queries: the questions that Tuyun answers, with parameters."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told, answered, answered_with
from tuyun.api.models.query import NamedQuery, Rows, named_query, rests_on
from tuyun.api.openapi.operations import problems
from tuyun.api.paging import FreePage
from tuyun.graph.analysis.questions import answer_rows
from tuyun.graph.store import Plan, question, questions
from tuyun.graph.store.resolve import checked

router = APIRouter()

FREE_FORM = {
    "parameters": [
        {
            "name": "parameters",
            "in": "query",
            "description": "The query's own parameters, by name, as `/v1/queries` lists them: `?minimum=100`. "
            "A list is joined by commas.",
            "schema": {"type": "object", "additionalProperties": {"type": "string"}},
            "style": "form",
            "explode": True,
        }
    ]
}


class NamedQueries(Answer[tuple[NamedQuery, ...]]):
    """Named queries."""


class FreeRows(Rows[dict[str, Any]]):
    """Rows with the columns that `/v1/queries` lists."""


class QueryRows(Answer[FreeRows]):
    """Rows of a named query."""


@router.get("/queries", summary="Named queries")
async def list_queries(store: Store) -> NamedQueries:
    """What each asks, how to read it, what it takes and what it gives."""

    data = [named_query(name, query) for name, query in questions().items()]
    return await answered_with(NamedQueries, store, data)


@router.get(
    "/queries/{name}",
    responses=problems(404),
    openapi_extra=FREE_FORM,
    summary="The rows of a named query",
)
async def run_query(name: str, page: Annotated[FreePage, Query()], request: Request, store: Store) -> QueryRows:
    """With its parameters from the query string. At most 1000 rows; columns are as `/v1/queries` lists them."""
    asked = question(name)
    parameters = {one: value for one, value in request.query_params.items() if one not in FreePage.model_fields}

    def read() -> Plan[Told]:
        found = answer_rows(asked.name, (yield from checked(asked.name, **parameters)))
        rows = page.of(found)
        data = {"title": asked.title, "reading": asked.reading, "rows": rows}
        return Told(data, (id_ for row in rows for id_ in rests_on(row)), page.following(found))

    return await answered(QueryRows, store, read, page)
