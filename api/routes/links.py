"""Links between entities."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told, answered
from tuyun.api.models.link import Link, link_of, statements_of
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import LinkFilter
from tuyun.graph.errors import NotFound
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.resolve import checked

router = APIRouter()


class Links(Answer[tuple[Link, ...]]):
    """Links."""


class OneLink(Answer[Link]):
    """A link."""


@router.get("/links", responses=problems(404), summary="Links between entities")
async def list_links(wanted: Annotated[LinkFilter, Query()], store: Store) -> Links:
    """By source and id, or by what is asked for. Each lists a (modality, standing) pair for every statement."""

    def read() -> Plan[Told]:
        if wanted.sort:
            rows = yield from checked("read/links_sorted", **wanted.parameters(), **wanted.order(wanted.sort))
            page, following = wanted.cut(rows, lambda row: [row["key"], row["link"]["id"]])
        else:
            rows = yield from checked("read/links", **wanted.parameters(), after=wanted.after_id)
            page, following = wanted.cut(rows, lambda row: [row["link"]["id"]])
        links = [link_of(row) for row in page]
        return Told(links, statements_of(*links), following)

    return await answered(Links, store, read, wanted)


@router.get("/links/{link}", responses=problems(404), summary="A link")
async def get_link(link: str, store: Store) -> OneLink:
    """By its id: source, type, target and document, joined by `~`."""

    def read() -> Plan[Told]:
        rows = yield ask("read/link", id=link)
        if not rows:
            raise NotFound(f"there is no link {link!r}.", todo="See /v1/links for those there are.")
        found = link_of(rows[0])
        return Told(found, statements_of(found))

    return await answered(OneLink, store, read)
