"""Routes that list the named queries and run a query with the parameters of the request."""

from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_computed
from tuyun.api.dependencies import Store
from tuyun.api.envelope import answer
from tuyun.api.formats.media_types import PARAMETERS
from tuyun.api.models.answer import Answer
from tuyun.api.models.query import NamedQuery, Rows
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import SelectedPage
from tuyun.api.results.queries import read_rows
from tuyun.graph.store import Plan, question, questions

router = APIRouter()

QUERY_PARAMETERS = {
    "parameters": [
        {
            "name": "parameters",
            "in": "query",
            "description": "The query's own parameters, by name, as `/v1/queries` lists them: `?minimum=100`. "
            "Join the items of a list with commas.",
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


@router.get("/queries", response_model=NamedQueries, summary="List the named queries")
async def list_queries(store: Store) -> Response:
    """The question that each answers, how to read its rows, its parameters and its columns."""

    def read() -> Plan[list[NamedQuery]]:
        yield from ()
        return [NamedQuery.from_query(name, query) for name, query in questions().items()]

    return await answer(NamedQueries, store, read)


@router.get(
    "/queries/{name}",
    response_model=QueryRows,
    responses=problems(404),
    openapi_extra=QUERY_PARAMETERS,
    summary="Run a named query",
)
async def run_query(name: str, page: Annotated[SelectedPage, Query()], store: Store) -> Response:
    """Its parameters go in the query string. At most 1000 rows; columns are as `/v1/queries` lists them."""
    query = question(name)
    own = {*SelectedPage.model_fields, *PARAMETERS}
    parameters = {name: value for name, value in store.request.query_params.items() if name not in own}
    query.bind(parameters, public=True)  # an unknown parameter is refused before work starts
    read = partial(read_rows, name, parameters)
    return await answer_computed(QueryRows, store, read, page, [column.name for column in query.answer])
