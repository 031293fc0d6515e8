"""The route that shows the statements of an entity, of a link or of a list in their sentences."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field
from tuyun.api.dependencies import Store
from tuyun.api.envelope import answer_in_pages
from tuyun.api.models.answer import Answer
from tuyun.api.models.passage import Passage
from tuyun.api.openapi.operations import problems
from tuyun.api.paging import Page, Result
from tuyun.api.parameters import SelectionFilter
from tuyun.api.totals import count_rows
from tuyun.graph.errors import InvalidQuery, NotFound, Where
from tuyun.graph.statements import RowId, is_row_id
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.in_period import note, read_in_period
from tuyun.graph.store.resolve import find_entity
from tuyun.graph.store.selection import Name, Selection, select

router = APIRouter()


class Passages(Answer[tuple[Passage, ...]]):
    """Passages."""


class PassageFilter(Page, SelectionFilter):
    """What the passages are of: an entity, a link or statements; and of which documents and periods."""

    facets: list[str] = Field(default=[], max_length=0)
    """Not counted by any field."""
    entity: Name | None = None
    """Id or name of an entity: the statements that it rests on."""
    link: Name | None = None
    """Id of a link: the statements that it rests on."""
    statement: list[Name] = Field(default=[], max_length=100)
    """Id of a statement; may be repeated."""


@router.get(
    "/passages", response_model=Passages, responses=problems(404), summary="Read statements in their sentences"
)
async def list_passages(page: Annotated[PassageFilter, Query()], store: Store) -> Response:
    """The whole sentence of each, with the place of the quote in it; who says so, how firmly, when, and the other
    reading if there are two.
    """
    return await answer_in_pages(Passages, store, _read_passages, page)


def _read_passages(page: PassageFilter) -> Plan[Result]:
    ids = yield from _selected((yield from _statements(page)), page.selection)
    (start,) = page.after(1) or [0]
    if not isinstance(start, int):
        raise InvalidQuery("is not a cursor of this list.", where=Where(field="cursor"))
    rows = yield ask("read/passages", ids=ids[start : start + page.limit])
    end = start + page.limit
    meta = count_rows(ids, []) if page.total else None
    return Result([Passage.from_row(row) for row in rows], [end] if end < len(ids) else None, meta)


def _selected(ids: list[str], selection: Selection) -> Plan[list[str]]:
    """Those of some statements and rows that belong to a selection, in their order."""
    documents = yield from select(selection)
    periods = yield from read_in_period(selection, documents)
    if periods is not None:
        yield from note(periods.undated.intersection(ids))
        return [id_ for id_ in ids if id_ in periods.ids]
    if documents is None:
        return ids
    spoken = yield ask("read/said", ids=[id_ for id_ in ids if not is_row_id(id_)])
    said_in = {row["id"]: row["document"] for row in spoken}
    return [id_ for id_ in ids if (RowId.parse(id_).document if is_row_id(id_) else said_in.get(id_)) in documents]


def _statements(page: PassageFilter) -> Plan[list[str]]:
    """Ids of the statements that are asked for, in the order of their entity, their link or the request."""
    if [bool(page.entity), bool(page.link), bool(page.statement)].count(True) != 1:
        raise InvalidQuery(
            "needs one of entity, link and statement.", where=Where(field="entity"), todo="Give one of the three."
        )
    if page.entity:
        return list(dict.fromkeys((yield from find_entity(page.entity, "entity"))["statements"]))
    if page.link:
        rows = yield ask("read/link", id=page.link)
        if not rows:
            raise NotFound(f"there is no link {page.link!r}.", todo="See /v1/links for the links.")
        return list(dict.fromkeys(rows[0]["link"]["statements"]))
    return list(dict.fromkeys(page.statement))
