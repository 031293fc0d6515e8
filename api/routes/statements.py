"""Statements: the unit of evidence."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Ask, Told, answered
from tuyun.api.models.statement import ToldStatement, ids_of, told_statement
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import StatementFilter
from tuyun.graph.errors import NotFound
from tuyun.graph.store.answer import Record

router = APIRouter()
READING_ORDER = ("document", "start", "end", "id")


class Statements(Answer[tuple[ToldStatement, ...]]):
    """Statements."""


class OneStatement(Answer[ToldStatement]):
    """A statement."""


@router.get("/statements", responses=problems(404), summary="Statements, by any of their parts")
async def list_statements(wanted: Annotated[StatementFilter, Query()], store: Store) -> Statements:
    """In reading order, or by what is asked for. Filters combine: a statement must fit all of them."""

    async def read(ask: Ask) -> Told:
        if wanted.sort:
            places = await ask("read/statements_sorted", {**wanted.parameters(), **wanted.order(wanted.sort)})
            chosen, following = wanted.cut(places, lambda row: [row["key"], row["id"]])
            ids = [row["id"] for row in chosen]
            rows = await ask("read/statements", {"ids": ids, "limit": len(ids)})
            page: Sequence[Record] = sorted(rows, key=lambda row: ids.index(row["statement"]["id"]))
        else:
            after = wanted.after(len(READING_ORDER))
            rows = await ask("read/statements", {**wanted.parameters(), "after": after})
            page, following = wanted.cut(rows, lambda row: [row["statement"][one] for one in READING_ORDER])
        told = [told_statement(row) for row in page]
        return told, [name for one in told for name in ids_of(one)], following

    return await answered(Statements, store, read, wanted)


@router.get("/statements/{statement}", responses=problems(404), summary="A statement")
async def get_statement(statement: str, store: Store) -> OneStatement:
    """By its id, which is the same on every machine."""

    async def read(ask: Ask) -> tuple[object, tuple[str, ...]]:
        rows = await ask("read/statements", {"ids": [statement]})
        if not rows:
            raise NotFound(f"there is no statement {statement!r}.", todo="See /v1/statements for those there are.")
        told = told_statement(rows[0])
        return told, ids_of(told)

    return await answered(OneStatement, store, read)
