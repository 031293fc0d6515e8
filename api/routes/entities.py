"""Entities: who and what the documents speak of."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.access.disclosure import sees_records
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told, answered
from tuyun.api.models.entity import ToldEntity, told_entity
from tuyun.api.models.link import LinkCount, link_of, statements_of
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import EntityFilter, EntityLinkFilter
from tuyun.api.routes.links import Links
from tuyun.graph.errors import InvalidQuery, Renamed, Where
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.fulltext import lucene
from tuyun.graph.store.record import Record
from tuyun.graph.store.resolve import check_document, find_entity

router = APIRouter()


class Entities(Answer[tuple[ToldEntity, ...]]):
    """Entities."""


class LinkCounts(Answer[tuple[LinkCount, ...]]):
    """Counts of an entity's links."""


class OneEntity(Answer[ToldEntity]):
    """An entity."""


def find_entity_at(address: str) -> Plan[Record]:
    """The entity that an address names, as `find_entity`; raises `Renamed` if the name is a former id."""
    entity = yield from find_entity(address)
    if entity["id"] != address and address in entity.get("formerly", ()):
        raise Renamed(address, entity["id"])
    return entity


@router.get("/entities", summary="Entities, by name or label")
async def list_entities(wanted: Annotated[EntityFilter, Query()], store: Store) -> Entities:
    """With `q` the best fit first, without it by id, or by what is asked for."""
    if wanted.sort and wanted.q is not None:
        raise InvalidQuery("with q the best fit comes first.", where=Where(field="sort"), todo="Leave one out.")

    def read() -> Plan[Told]:
        filters = wanted.parameters()
        words = filters.pop("q")
        if words is not None:
            rows = yield ask("read/search", **filters, text=lucene(str(words)), after=wanted.after(2))
            page, following = wanted.cut(rows, lambda row: [row["score"], row["entity"]["id"]])
        elif wanted.sort:
            rows = yield ask("read/entities_sorted", **filters, **wanted.order(wanted.sort))
            page, following = wanted.cut(rows, lambda row: [row["key"], row["entity"]["id"]])
        else:
            rows = yield ask("read/entities", **filters, after=wanted.after_id)
            page, following = wanted.cut(rows, lambda row: [row["entity"]["id"]])
        entities = [told_entity(row) for row in page]
        return Told(entities, (id_ for entity in entities for id_ in entity.statements), following)

    return await answered(Entities, store, read, wanted)


@router.get("/entities/{entity}", responses=problems(308, 404), summary="An entity")
async def get_entity(entity: str, store: Store) -> OneEntity:
    """By its id, name or alias, with all that its documents say of it. An id that it had before leads to it."""

    def read() -> Plan[Told]:
        found = told_entity({"entity": (yield from find_entity_at(entity))})
        return Told(found, found.statements)

    return await answered(OneEntity, store, read)


@router.get("/entities/{entity}/links", responses=problems(308, 404), summary="An entity's links")
async def list_entity_links(entity: str, wanted: Annotated[EntityLinkFilter, Query()], store: Store) -> Links:
    """Type by type, by id within each. Silences, counts of none and classes are links of kinds of their own."""

    def read() -> Plan[Told]:
        known = (yield from find_entity_at(entity))["id"]
        if wanted.document is not None:
            yield from check_document(wanted.document)
        rows = yield ask("read/entity_links", **wanted.parameters(), entity=known, after=wanted.after_id)
        page, following = wanted.cut(rows, lambda row: [row["link"]["id"]])
        links = [link_of(row) for row in page]
        return Told(links, statements_of(*links), following)

    return await answered(Links, store, read, wanted)


@router.get(
    "/entities/{entity}/links/counts",
    responses=problems(308, 404),
    summary="How many links of each type",
)
async def count_entity_links(entity: str, store: Store) -> LinkCounts:
    """For an entity with very many links: ask for this first, then for the links type by type."""

    def read() -> Plan[Told]:
        known = (yield from find_entity_at(entity))["id"]
        rows = yield ask("read/link_counts", entity=known, records=sees_records(store.caller))
        return Told([LinkCount(**row) for row in rows])

    return await answered(LinkCounts, store, read)
