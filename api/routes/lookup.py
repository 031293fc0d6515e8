"""Look up many entities at once, by whatever they are called."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told, answered
from tuyun.api.models.entity import ToldEntity, told_entity
from tuyun.api.parameters import Name
from tuyun.graph.statements.base import Value
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.resolve import find_named

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

    def read() -> Plan[Told]:
        rows = yield ask("read/entities", ids=wanted.name, limit=len(wanted.name))
        known = {row["entity"]["id"]: [row["entity"]] for row in rows}
        known |= yield from find_named(name for name in wanted.name if name not in known)
        lookups = []
        for name in wanted.name:
            found = known[name]
            entity = told_entity({"entity": found[0]}) if len(found) == 1 else None
            several = tuple(sorted(one["id"] for one in found)) if len(found) > 1 else ()
            lookups.append(Lookup(asked=name, entity=entity, several=several))
        return Told(lookups, (id_ for lookup in lookups if lookup.entity for id_ in lookup.entity.statements))

    return await answered(Lookups, store, read)
