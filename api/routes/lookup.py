"""Look up many entities at once, by whatever they are called."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Ask, answered
from tuyun.api.models.entity import ToldEntity, told_entity
from tuyun.api.parameters import Name
from tuyun.graph.statements.base import Value
from tuyun.graph.store.resolve import called, calling

router = APIRouter()


class Wanted(Value):
    """Names to look up."""

    name: list[Name] = Field(min_length=1, max_length=100)
    """An id, name, alias or former id; given once for each."""


class Lookup(Value):
    """What a name stands for."""

    asked: str
    entity: ToldEntity | None
    """Null if no entity is called so, or several are."""
    several: tuple[str, ...]
    """Ids of the entities that are called so, if there are several."""


class Lookups(Answer[tuple[Lookup, ...]]):
    """Look-ups."""


@router.get("/lookup", summary="Entities by whatever they are called, many at once")
async def look_up(wanted: Annotated[Wanted, Query()], store: Store) -> Lookups:
    """In the order of the names. A name that nobody has is told as such, and is no error."""

    async def read(ask: Ask) -> tuple[object, list[str]]:
        rows = await ask("read/entities", {"ids": wanted.name, "limit": len(wanted.name)})
        by_id = {row["entity"]["id"]: row["entity"] for row in rows}
        others = [name for name in wanted.name if name not in by_id]
        candidates = await ask("read/called", calling(*others)) if others else []
        told = []
        for name in wanted.name:
            found = [by_id[name]] if name in by_id else called(name, candidates)
            entity = told_entity({"entity": found[0]}) if len(found) == 1 else None
            several = tuple(sorted(one["id"] for one in found)) if len(found) > 1 else ()
            told.append(Lookup(asked=name, entity=entity, several=several))
        return told, [one for each in told if each.entity for one in each.entity.statements]

    return await answered(Lookups, store, read)
