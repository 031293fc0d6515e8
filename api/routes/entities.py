"""Entities: who and what the documents speak of."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.access.disclosure import sees_records
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Ask, Told, answered
from tuyun.api.models.entity import ToldEntity, told_entity
from tuyun.api.models.link import LinkCount, link_of, statements_of
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import EntityFilter, EntityLinkFilter
from tuyun.api.routes.links import Links
from tuyun.graph.errors import InvalidQuery, Renamed, Where
from tuyun.graph.store.answer import Record
from tuyun.graph.store.fulltext import lucene
from tuyun.graph.store.resolve import calling, the_one

router = APIRouter()


class Entities(Answer[tuple[ToldEntity, ...]]):
    """Entities."""


class LinkCounts(Answer[tuple[LinkCount, ...]]):
    """Counts of an entity's links."""


class OneEntity(Answer[ToldEntity]):
    """An entity."""


async def found(ask: Ask, entity: str, field: str | None = None) -> Record:
    """The row of an entity by its id, name or alias.

    Raises `NotFound` if there is none, `InvalidQuery` if there are several.
    """
    rows = await ask("read/entities", {"ids": [entity]})
    if rows:
        return rows[0]
    return {"entity": the_one(entity, await ask("read/called", calling(entity)), field)}


async def found_at(ask: Ask, entity: str) -> Record:
    """As `found`, for an address; raises `Renamed` if this was the entity's id before."""
    row = await found(ask, entity)
    told = row["entity"]
    if told["id"] != entity and entity in told.get("formerly", ()):
        raise Renamed(entity, told["id"])
    return row


@router.get("/entities", summary="Entities, by name or label")
async def list_entities(wanted: Annotated[EntityFilter, Query()], store: Store) -> Entities:
    """With `q` the best fit first, without it by id, or by what is asked for."""
    if wanted.sort and wanted.q is not None:
        raise InvalidQuery("with q the best fit comes first.", where=Where(field="sort"), todo="Leave one out.")

    async def read(ask: Ask) -> Told:
        filters = wanted.parameters()
        words = filters.pop("q")
        if words is not None:
            found = await ask("read/search", {**filters, "text": lucene(str(words)), "after": wanted.after(2)})
            page, following = wanted.cut(found, lambda row: [row["score"], row["entity"]["id"]])
        elif wanted.sort:
            found = await ask("read/entities_sorted", {**filters, **wanted.order(wanted.sort)})
            page, following = wanted.cut(found, lambda row: [row["key"], row["entity"]["id"]])
        else:
            found = await ask("read/entities", {**filters, "after": wanted.after_id})
            page, following = wanted.cut(found, lambda row: [row["entity"]["id"]])
        told = [told_entity(row) for row in page]
        return told, [statement for one in told for statement in one.statements], following

    return await answered(Entities, store, read, wanted)


@router.get("/entities/{entity}", responses=problems(308, 404), summary="An entity")
async def get_entity(entity: str, store: Store) -> OneEntity:
    """By its id, name or alias, with all that its documents say of it. An id that it had before leads to it."""

    async def read(ask: Ask) -> tuple[object, tuple[str, ...]]:
        told = told_entity(await found_at(ask, entity))
        return told, told.statements

    return await answered(OneEntity, store, read)


@router.get("/entities/{entity}/links", responses=problems(308, 404), summary="An entity's links")
async def list_entity_links(entity: str, wanted: Annotated[EntityLinkFilter, Query()], store: Store) -> Links:
    """Type by type, by id within each. Silences, counts of none and classes are links of kinds of their own."""

    async def read(ask: Ask) -> Told:
        known = (await found_at(ask, entity))["entity"]["id"]
        asked = {**wanted.parameters(), "entity": known, "after": wanted.after_id}
        rows = await ask("read/entity_links", asked)
        page, following = wanted.cut(rows, lambda row: [row["link"]["id"]])
        told = [link_of(row) for row in page]
        return told, statements_of(*told), following

    return await answered(Links, store, read, wanted)


@router.get(
    "/entities/{entity}/links/counts",
    responses=problems(308, 404),
    summary="How many links of each type",
)
async def count_entity_links(entity: str, store: Store) -> LinkCounts:
    """For an entity with very many links: ask for this first, then for the links type by type."""

    async def read(ask: Ask) -> tuple[object, list[str]]:
        known = (await found_at(ask, entity))["entity"]["id"]
        asked = {"entity": known, "records": sees_records(store.caller)}
        return [LinkCount(**row) for row in await ask("read/link_counts", asked)], []

    return await answered(LinkCounts, store, read)
