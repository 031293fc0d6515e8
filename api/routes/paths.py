"""The route that finds the shortest paths between two entities, within a time limit."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from tuyun.api.dependencies import Store
from tuyun.api.envelope import answer
from tuyun.api.models.answer import Answer
from tuyun.api.models.link import Path
from tuyun.api.models.query import SearchRows
from tuyun.api.network_parameters import PathFilter
from tuyun.api.openapi.operations import problems
from tuyun.api.request_state import CUT_SHORT
from tuyun.graph.analysis.scenario import scenario
from tuyun.graph.errors import InvalidQuery, StoreTimeout, Where
from tuyun.graph.store import Plan, Request, ask, query
from tuyun.graph.store.in_period import selection_parameters
from tuyun.graph.store.record import Rows
from tuyun.graph.store.resolve import find_entity

router = APIRouter()
SECONDS = 5.0
"""Time limit of the whole search; after it only short paths are searched for."""
SHORT = 3
"""Links on a short path."""


class FoundPaths(SearchRows[Path]):
    """Paths; the shortest come first."""


class Paths(Answer[FoundPaths]):
    """Paths, with how to read them."""


@router.get("/paths", response_model=Paths, responses=problems(404), summary="Find paths between two entities")
async def find_paths(choice: Annotated[PathFilter, Query()], store: Store) -> Response:
    """The shortest come first. A scenario, or kinds and modalities, choose the links that count. The search is
    limited in length and time; if it runs out of time, `stopped` is true, and `searched` says up to how many links
    it is complete.

    No rows means that no sentence tells of such a path, not that there is none.
    """
    parameters = _parameters(choice)
    header = query("read/paths")

    def read() -> Plan[FoundPaths]:
        source = (yield from find_entity(choice.source, "source"))["id"]
        target = (yield from find_entity(choice.target, "target"))["id"]
        if source == target:
            raise InvalidQuery("is the source as well: a path has two ends.", where=Where(field="target"))
        selected = yield from selection_parameters(choice.selection)
        rows, searched = yield from _search({**parameters, **selected, "source": source, "target": target})
        stopped = searched < choice.length
        if stopped:
            setattr(store.request.state, CUT_SHORT, True)
        return FoundPaths(
            title=header.title,
            interpretation=header.interpretation,
            rows=tuple(Path.from_row(row) for row in rows),
            searched=searched,
            stopped=stopped,
        )

    return await answer(Paths, store, read)


def _search(parameters: dict[str, Any]) -> Plan[tuple[Rows, int]]:
    """The paths, and the number of links up to which the search is complete."""
    try:
        return (yield Request(query("read/paths"), parameters, SECONDS)), parameters["length"]
    except StoreTimeout:
        short = min(SHORT, parameters["length"])
        return (yield ask("read/paths_near", **{**parameters, "length": short})), short


def _parameters(choice: PathFilter) -> dict[str, Any]:
    parameters = choice.model_dump(include={"source", "target", "carrying", "length", "limit"})
    lists = {name: value for name, value in (("kinds", choice.kinds), ("modalities", choice.modalities)) if value}
    if choice.scenario is None:
        return {**parameters, **lists}
    if lists:
        raise InvalidQuery(
            "chooses kinds and modalities itself.",
            where=Where(field="scenario"),
            todo=f"Leave it out, or leave out {' and '.join(lists)}.",
        )
    chosen = scenario(choice.scenario)
    return {**parameters, "kinds": sorted(chosen.kinds), "modalities": sorted(chosen.modalities)}
