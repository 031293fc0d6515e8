"""Looks up many entities at once, by id, name, alias or former id."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field
from tuyun.api.dependencies import Store
from tuyun.api.envelope import answer
from tuyun.api.models.answer import Answer
from tuyun.api.models.entity import EntityView
from tuyun.api.paging import Parameters
from tuyun.api.results.entities import entity_views
from tuyun.graph.statements.base import Value
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.resolve import find_named
from tuyun.graph.store.selection import Name

router = APIRouter()


class LookupNames(Parameters):
    """Names to look up."""

    name: list[Name] = Field(min_length=1, max_length=100)
    """An id, name, alias or former id; may be repeated."""


class Lookup(Value):
    """The entity that a name stands for."""

    asked: str
    """The name."""
    entity: EntityView | None
    """Null if no entity has the name, or several have it."""
    several: tuple[str, ...]
    """Ids of the entities that have the name, if there are several."""


class Lookups(Answer[tuple[Lookup, ...]]):
    """The entities that names stand for."""


@router.get("/lookup", response_model=Lookups, summary="Look up many entities at once by name")
async def look_up(names: Annotated[LookupNames, Query()], store: Store) -> Response:
    """In the order of the names. A name that no entity has is not an error; its `entity` is null."""

    def read() -> Plan[list[Lookup]]:
        rows = yield ask("read/entities", ids=names.name, limit=len(names.name))
        entities = {row["entity"]["id"]: [row["entity"]] for row in rows}
        entities |= yield from find_named(name for name in names.name if name not in entities)
        single = {name: entities[name][0] for name in names.name if len(entities[name]) == 1}
        views = dict(zip(single, (yield from entity_views(single.values())), strict=True))
        return [
            Lookup(
                asked=name,
                entity=views.get(name),
                several=tuple(sorted(entity["id"] for entity in entities[name]))
                if len(entities[name]) > 1
                else (),
            )
            for name in names.name
        ]

    return await answer(Lookups, store, read)
