"""Statements: the unit of evidence."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told, answered
from tuyun.api.models.statement import ToldStatement, ids_of, told_statement
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import StatementFilter
from tuyun.graph.errors import NotFound
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.record import Rows
from tuyun.graph.store.resolve import checked

router = APIRouter()
READING_ORDER = ("document", "start", "end", "id")


class Statements(Answer[tuple[ToldStatement, ...]]):
    """Statements."""


class OneStatement(Answer[ToldStatement]):
    """A statement."""


@router.get("/statements", responses=problems(404), summary="Statements, by any of their parts")
async def list_statements(wanted: Annotated[StatementFilter, Query()], store: Store) -> Statements:
    """In reading order, or by what is asked for. Filters combine: a statement must fit all of them."""

    def read() -> Plan[Told]:
        if wanted.sort:
            order = wanted.order(wanted.sort)
            places = yield from checked("read/statements_sorted", **wanted.parameters(), **order)
            chosen, following = wanted.cut(places, lambda row: [row["key"], row["id"]])
            ids = [row["id"] for row in chosen]
            rows = yield ask("read/statements", ids=ids, limit=len(ids))
            page: Rows = sorted(rows, key=lambda row: ids.index(row["statement"]["id"]))
        else:
            after = wanted.after(len(READING_ORDER))
            rows = yield from checked("read/statements", **wanted.parameters(), after=after)
            page, following = wanted.cut(rows, lambda row: [row["statement"][field] for field in READING_ORDER])
        statements = [told_statement(row) for row in page]
        return Told(statements, (id_ for statement in statements for id_ in ids_of(statement)), following)

    return await answered(Statements, store, read, wanted)


@router.get("/statements/{statement}", responses=problems(404), summary="A statement")
async def get_statement(statement: str, store: Store) -> OneStatement:
    """By its id, which is the same on every machine."""

    def read() -> Plan[Told]:
        rows = yield ask("read/statements", ids=[statement])
        if not rows:
            raise NotFound(f"there is no statement {statement!r}.", todo="See /v1/statements for those there are.")
        found = told_statement(rows[0])
        return Told(found, ids_of(found))

    return await answered(OneStatement, store, read)
