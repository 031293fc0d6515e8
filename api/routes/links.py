"""Routes for links between entities: a list with filters, and single links by id."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.dependencies import Store
from tuyun.api.envelope import answer, answer_in_pages
from tuyun.api.models.answer import Answer
from tuyun.api.models.link import Link
from tuyun.api.openapi.operations import problems
from tuyun.api.paging import Result
from tuyun.api.parameters import LinkFilter
from tuyun.graph.errors import NotFound
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.resolve import checked

router = APIRouter()


class Links(Answer[tuple[Link, ...]]):
    """Links."""


class OneLink(Answer[Link]):
    """A link."""


@router.get("/links", response_model=Links, responses=problems(404), summary="List links between entities")
async def list_links(page: Annotated[LinkFilter, Query()], store: Store) -> Response:
    """By source and id, unless `sort` is given. Each lists a pair of modality and standing for every statement."""
    return await answer_in_pages(Links, store, _read_links, page)


def _read_links(page: LinkFilter) -> Plan[Result]:
    if page.sort:
        rows = yield from checked("read/links_sorted", **page.parameters(), **page.order(page.sort))
        rows, key = page.cut(rows, lambda row: [row["key"], row["link"]["id"]])
    else:
        rows = yield from checked("read/links", **page.parameters(), after=page.after_id)
        rows, key = page.cut(rows, lambda row: [row["link"]["id"]])
    return Result([Link.from_row(row) for row in rows], key, (yield from page.count("read/links_counted")))


@router.get("/links/{link}", response_model=OneLink, responses=problems(404), summary="Get a link")
async def get_link(link: str, store: Store) -> Response:
    """By its id: source, type, target and document, joined by `~`."""

    def read() -> Plan[Link]:
        rows = yield ask("read/link", id=link)
        if not rows:
            raise NotFound(f"there is no link {link!r}.", todo="See /v1/links for the links.")
        return Link.from_row(rows[0])

    return await answer(OneLink, store, read)
