"""Paths between two entities."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from anyio import move_on_after
from fastapi import APIRouter, Query
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Ask, answered
from tuyun.api.middleware.etag import PASSING
from tuyun.api.models.link import Path, path_of, statements_of
from tuyun.api.models.query import Searched
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import PathFilter
from tuyun.api.routes.entities import found
from tuyun.graph.analysis import scenario
from tuyun.graph.errors import InvalidQuery, Where
from tuyun.graph.store import query
from tuyun.graph.store.answer import Record

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

    async def read(ask: Ask) -> tuple[object, list[str]]:
        ends = {end: (await found(ask, parameters[end], end))["entity"]["id"] for end in ("source", "target")}
        if ends["source"] == ends["target"]:
            raise InvalidQuery("is the source as well: a path has two ends.", where=Where(field="target"))
        rows, searched = await _search(ask, {**parameters, **ends})
        if searched < wanted.length:
            setattr(store.request.state, PASSING, True)
        told = [path_of(row) for row in rows]
        links = [link for path in told for link in path.links]
        data = {
            "title": asked.title,
            "reading": asked.reading,
            "rows": told,
            "searched": searched,
            "stopped": searched < wanted.length,
        }
        return data, statements_of(*links)

    return await answered(Paths, store, read)


async def _search(ask: Ask, parameters: Mapping[str, Any]) -> tuple[Sequence[Record], int]:
    """The paths, and up to which length everything was looked at."""
    with move_on_after(PATIENCE):
        return await ask("read/paths", parameters), parameters["length"]
    near = min(NEAR, parameters["length"])
    return await ask("read/paths_near", {**parameters, "length": near}), near


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
