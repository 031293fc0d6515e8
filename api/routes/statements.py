"""Routes for statements, the unit of evidence: a list with filters, and single statements by id."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.dependencies import Store
from tuyun.api.envelope import answer, answer_in_pages
from tuyun.api.models.answer import Answer
from tuyun.api.models.statement import StatementView
from tuyun.api.openapi.operations import problems
from tuyun.api.paging import Result
from tuyun.api.parameters import StatementFilter
from tuyun.graph.errors import NotFound
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.record import Rows
from tuyun.graph.store.resolve import checked

router = APIRouter()
TEXT_ORDER = ("document", "start", "end", "id")


class Statements(Answer[tuple[StatementView, ...]]):
    """Statements."""


class OneStatement(Answer[StatementView]):
    """A statement."""


@router.get(
    "/statements",
    response_model=Statements,
    responses=problems(404),
    summary="List statements by any of their parts",
)
async def list_statements(page: Annotated[StatementFilter, Query()], store: Store) -> Response:
    """In the order of the text, unless `sort` is given. A statement must match all filters."""
    return await answer_in_pages(Statements, store, _read_statements, page)


def _read_statements(page: StatementFilter) -> Plan[Result]:
    if page.sort:
        places = yield from checked("read/statements_sorted", **page.parameters(), **page.order(page.sort))
        places, key = page.cut(places, lambda row: [row["key"], row["id"]])
        ids = [row["id"] for row in places]
        rows = yield ask("read/statements", ids=ids, limit=len(ids))
        statements: Rows = sorted(rows, key=lambda row: ids.index(row["statement"]["id"]))
    else:
        after = page.after(len(TEXT_ORDER))
        rows = yield from checked("read/statements", **page.parameters(), after=after)
        statements, key = page.cut(rows, lambda row: [row["statement"][field] for field in TEXT_ORDER])
    meta = yield from page.count("read/statements_counted")
    return Result([StatementView.from_row(row) for row in statements], key, meta)


@router.get(
    "/statements/{statement}", response_model=OneStatement, responses=problems(404), summary="Get a statement"
)
async def get_statement(statement: str, store: Store) -> Response:
    """By its id, which is the same on every machine."""

    def read() -> Plan[StatementView]:
        rows = yield ask("read/statements", ids=[statement])
        if not rows:
            raise NotFound(f"there is no statement {statement!r}.", todo="See /v1/statements for the statements.")
        return StatementView.from_row(rows[0])

    return await answer(OneStatement, store, read)
