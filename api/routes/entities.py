"""Entities: the actors, cases, happenings and topics that documents speak of, and their links."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.dependencies import Store
from tuyun.api.envelope import answer, answer_in_pages
from tuyun.api.models.answer import Answer
from tuyun.api.models.entity import EntityView
from tuyun.api.models.link import Link, LinkCount
from tuyun.api.openapi.operations import problems
from tuyun.api.paging import Result
from tuyun.api.parameters import EntityFilter, EntityLinkFilter, SelectionFilter
from tuyun.api.results.entities import entity_views
from tuyun.api.routes.links import Links
from tuyun.graph.errors import InvalidQuery, Renamed, Where
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.fulltext import search_query
from tuyun.graph.store.in_period import selection_parameters
from tuyun.graph.store.record import Record
from tuyun.graph.store.resolve import checked, find_entity, selected
from tuyun.graph.store.selection import select

router = APIRouter()


class Entities(Answer[tuple[EntityView, ...]]):
    """Entities."""


class LinkCounts(Answer[tuple[LinkCount, ...]]):
    """Numbers of an entity's links."""


class OneEntity(Answer[EntityView]):
    """An entity."""


@router.get(
    "/entities", response_model=Entities, responses=problems(404), summary="List entities by name or label"
)
async def list_entities(page: Annotated[EntityFilter, Query()], store: Store) -> Response:
    """With `q` the best match comes first. Without it entities are sorted by id, unless `sort` is given."""
    if page.sort and page.q is not None:
        raise InvalidQuery("with q the best match comes first.", where=Where(field="sort"), todo="Leave one out.")
    return await answer_in_pages(Entities, store, _read_entities, page)


def _read_entities(page: EntityFilter) -> Plan[Result]:
    filters = page.parameters()
    if page.q is not None:
        text = search_query(page.q)
        rows = yield from checked("read/search", **filters, text=text, after=page.after(2))
        rows, key = page.cut(rows, lambda row: [row["score"], row["entity"]["id"]])
        meta = yield from page.count("read/search_counted", text=text)
    else:
        if page.sort:
            rows = yield from checked("read/entities_sorted", **filters, **page.order(page.sort))
            rows, key = page.cut(rows, lambda row: [row["key"], row["entity"]["id"]])
        else:
            rows = yield from checked("read/entities", **filters, after=page.after_id)
            rows, key = page.cut(rows, lambda row: [row["entity"]["id"]])
        meta = yield from page.count("read/entities_counted")
    documents = yield from select(page.selection)
    return Result((yield from entity_views((row["entity"] for row in rows), documents)), key, meta)


@router.get("/entities/{entity}", response_model=OneEntity, responses=problems(308, 404), summary="Get an entity")
async def get_entity(entity: str, store: Store) -> Response:
    """By its id, name or alias, with all that its documents say of it. A former id redirects to the new one."""

    def read() -> Plan[EntityView]:
        (view,) = yield from entity_views([(yield from _entity_at(entity))])
        return view

    return await answer(OneEntity, store, read)


@router.get(
    "/entities/{entity}/links",
    response_model=Links,
    responses=problems(308, 404),
    summary="List the links of an entity",
)
async def list_entity_links(entity: str, page: Annotated[EntityLinkFilter, Query()], store: Store) -> Response:
    """By type, then by id. Silences, counts of zero and classes are kinds of links of their own."""
    return await answer_in_pages(Links, store, partial(_read_entity_links, entity), page)


def _read_entity_links(entity: str, page: EntityLinkFilter) -> Plan[Result]:
    id_ = (yield from _entity_at(entity))["id"]
    parameters = yield from selected(page.parameters())
    rows = yield ask("read/entity_links", **parameters, entity=id_, after=page.after_id)
    rows, key = page.cut(rows, lambda row: [row["link"]["id"]])
    meta = yield from page.count("read/entity_links_counted", entity=id_)
    return Result([Link.from_row(row) for row in rows], key, meta)


@router.get(
    "/entities/{entity}/links/counts",
    response_model=LinkCounts,
    responses=problems(308, 404),
    summary="Count the links of an entity by type",
)
async def count_entity_links(entity: str, choice: Annotated[SelectionFilter, Query()], store: Store) -> Response:
    """If an entity has very many links, call this first, and then list the links type by type."""

    def read() -> Plan[list[LinkCount]]:
        id_ = (yield from _entity_at(entity))["id"]
        rows = yield ask("read/link_counts", entity=id_, **(yield from selection_parameters(choice.selection)))
        return [LinkCount(**row) for row in rows]

    return await answer(LinkCounts, store, read)


def _entity_at(address: str) -> Plan[Record]:
    """The entity that an address names, as `find_entity`; raises `Renamed` if the name is a former id."""
    entity = yield from find_entity(address)
    if entity["id"] != address and address in entity.get("formerly", ()):
        raise Renamed(address, entity["id"])
    return entity
