"""Entities: who and what the documents speak of."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.answer import Answer, Ask, Told, answered
from api.dependencies import Store
from api.documentation import problems
from api.models.entity import ToldEntity, told_entity
from api.models.link import link_of, statements_of
from api.parameters import EntityFilter, EntityLinkFilter
from api.routes.links import Links
from api.search import lucene
from graph.errors import InvalidQuery, NotFound, Where
from graph.store.answer import Record

router = APIRouter()


class Entities(Answer[tuple[ToldEntity, ...]]):
    """Entities."""


class OneEntity(Answer[ToldEntity]):
    """An entity."""


async def found(ask: Ask, entity: str) -> Record:
    """The row of an entity; `NotFound` if there is none."""
    rows = await ask("read/entities", {"ids": [entity]})
    if not rows:
        raise NotFound(f"there is no entity {entity!r}.", todo="Look for it by name: /v1/entities?q=...")
    return rows[0]


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


@router.get("/entities/{entity}", responses=problems(404), summary="An entity")
async def get_entity(entity: str, store: Store) -> OneEntity:
    """By its id, with everything that its documents say of it."""

    async def read(ask: Ask) -> tuple[object, tuple[str, ...]]:
        told = told_entity(await found(ask, entity))
        return told, told.statements

    return await answered(OneEntity, store, read)


@router.get("/entities/{entity}/links", responses=problems(404), summary="An entity's links")
async def list_entity_links(entity: str, wanted: Annotated[EntityLinkFilter, Query()], store: Store) -> Links:
    """Type by type, by id within each. Silences, counts of none and classes are links of kinds of their own."""

    async def read(ask: Ask) -> Told:
        await found(ask, entity)
        asked = {**wanted.parameters(), "entity": entity, "after": wanted.after_id}
        rows = await ask("read/entity_links", asked)
        page, following = wanted.cut(rows, lambda row: [row["link"]["id"]])
        told = [link_of(row) for row in page]
        return told, statements_of(*told), following

    return await answered(Links, store, read, wanted)
