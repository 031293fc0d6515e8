"""Paths between two entities."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told, answered
from tuyun.api.middleware.etag import PASSING
from tuyun.api.models.link import Path, path_of, statements_of
from tuyun.api.models.query import Searched
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import PathFilter
from tuyun.graph.analysis import scenario
from tuyun.graph.errors import InvalidQuery, StoreTimeout, Where
from tuyun.graph.store import Plan, Request, ask, query
from tuyun.graph.store.record import Rows
from tuyun.graph.store.resolve import find_entity

router = APIRouter()


PATIENCE = 5.0
"""Seconds that the whole search may take; after them only short paths are looked for."""
NEAR = 3


class FoundPaths(Searched[Path]):
    """Paths that were found, the shortest first."""


class Paths(Answer[FoundPaths]):
    """Paths."""


@router.get("/paths", responses=problems(404), summary="Paths between two entities")
async def find_paths(wanted: Annotated[PathFilter, Query()], store: Store) -> Paths:
    """The shortest first. Which links count is chosen by a scenario, or by kinds and modalities. The search is
    bounded in length and time; if it was stopped early, `stopped` says so and `searched` how far it came.

    No row means that no sentence tells such a path, which is not that there is none.
    """
    parameters = _parameters(wanted)
    asked = query("read/paths")

    def read() -> Plan[Told]:
        source = (yield from find_entity(wanted.source, "source"))["id"]
        target = (yield from find_entity(wanted.target, "target"))["id"]
        if source == target:
            raise InvalidQuery("is the source as well: a path has two ends.", where=Where(field="target"))
        rows, searched = yield from _search({**parameters, "source": source, "target": target})
        if searched < wanted.length:
            setattr(store.request.state, PASSING, True)
        paths = [path_of(row) for row in rows]
        data = {
            "title": asked.title,
            "reading": asked.reading,
            "rows": paths,
            "searched": searched,
            "stopped": searched < wanted.length,
        }
        return Told(data, statements_of(*(link for path in paths for link in path.links)))

    return await answered(Paths, store, read)


def _search(parameters: dict[str, Any]) -> Plan[tuple[Rows, int]]:
    """The paths, and up to which length all were searched."""
    try:
        return (yield Request(query("read/paths"), parameters, PATIENCE)), parameters["length"]
    except StoreTimeout:
        near = min(NEAR, parameters["length"])
        return (yield ask("read/paths_near", **{**parameters, "length": near})), near


def _parameters(wanted: PathFilter) -> dict[str, Any]:
    asked = wanted.model_dump(include={"source", "target", "carrying", "length", "limit"})
    lists = {name: value for name, value in (("kinds", wanted.kinds), ("modalities", wanted.modalities)) if value}
    if wanted.scenario is None:
        return {**asked, **lists}
    if lists:
        raise InvalidQuery(
            "chooses kinds and modalities itself.",
            where=Where(field="scenario"),
            todo=f"Leave it out, or leave out {' and '.join(lists)}.",
        )
    chosen = scenario(wanted.scenario)
    return {**asked, "kinds": sorted(chosen.kinds), "modalities": sorted(chosen.modalities)}
