"""Paths between two entities."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.answer import Answer, Ask, answered
from api.dependencies import Store
from api.documentation import problems
from api.models.link import Path, path_of, statements_of
from api.models.query import Rows
from api.parameters import PathFilter
from api.routes.entities import found
from graph.analysis import scenario
from graph.errors import InvalidQuery, Where
from graph.store import query

router = APIRouter()


class Paths(Answer[Rows[Path]]):
    """Paths."""


@router.get("/paths", responses=problems(404), summary="Paths between two entities")
async def find_paths(wanted: Annotated[PathFilter, Query()], store: Store) -> Paths:
    """The shortest first. Which links count is chosen by a scenario, or by kinds and modalities.

    No row means that no sentence tells such a path, which is not that there is none.
    """
    parameters = _parameters(wanted)
    asked = query("read/paths")

    async def read(ask: Ask) -> tuple[object, list[str]]:
        ends = {end: (await found(ask, parameters[end], end))["entity"]["id"] for end in ("source", "target")}
        if ends["source"] == ends["target"]:
            raise InvalidQuery("is the source as well: a path has two ends.", where=Where(field="target"))
        told = [path_of(row) for row in await ask(asked.name, {**parameters, **ends})]
        links = [link for path in told for link in path.links]
        return {"title": asked.title, "reading": asked.reading, "rows": told}, statements_of(*links)

    return await answered(Paths, store, read)


def _parameters(wanted: PathFilter) -> dict[str, Any]:
    asked = wanted.model_dump(include={"source", "target", "carrying", "limit"})
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
