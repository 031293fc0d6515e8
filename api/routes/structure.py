"""How the graph hangs together: structure, routes and cuts."""

from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter, Query
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Ask, Told, answered
from tuyun.api.models.ranking import counted_scenario
from tuyun.api.models.structure import Cuts, ScenarioStructure, ToldRoutes, named_in
from tuyun.api.network import between, denied, whole
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import InScenario, RoutesFilter, WaysFilter
from tuyun.graph.analysis import scenario, within
from tuyun.graph.analysis.cuts import cut
from tuyun.graph.analysis.reachability import reachable
from tuyun.graph.analysis.routes import denials, routes
from tuyun.graph.analysis.structure import READING, structure
from tuyun.graph.store.rows import statement_of

router = APIRouter()


class StructureAnswer(Answer[ScenarioStructure]):
    """How the graph of a scenario hangs together."""


class RoutesAnswer(Answer[ToldRoutes]):
    """Routes."""


class CutsAnswer(Answer[Cuts]):
    """Cuts."""


@router.get("/structure", summary="How the graph of a scenario hangs together")
async def get_structure(wanted: Annotated[InScenario, Query()], store: Store) -> StructureAnswer:
    """Its connected parts, communities, and the nodes and links that hold it together."""
    counted = scenario(wanted.scenario)

    async def read(ask: Ask) -> Told:
        part = within(await whole(ask), counted)
        told = ScenarioStructure(
            reading=READING,
            scenario=counted_scenario(counted),
            structure=await to_thread.run_sync(structure, part),
        )
        return told, named_in(told)

    return await answered(StructureAnswer, store, read)


@router.get("/routes", responses=problems(404), summary="Routes from victims to convictions, or between two sets")
async def find_routes(wanted: Annotated[RoutesFilter, Query()], store: Store) -> RoutesAnswer:
    """Each with its weakest modality and the strictest scenario in which it stands; denials beside them."""
    counted = scenario(wanted.scenario)

    async def read(ask: Ask) -> Told:
        ends = await between(ask, wanted)
        graph = await whole(ask)
        through = reachable(within(graph, counted), ends)
        rows, names = await denied(ask)
        statements = [statement_of(row["statement"], row["mentions"], row["compared_with"]) for row in rows]
        found = await to_thread.run_sync(routes, through, wanted.longest, wanted.limit)
        told = ToldRoutes(
            reading=ends.reading,
            scenario=counted_scenario(counted),
            routes=found.found,
            more=found.more,
            denied=denials(statements, graph, ends, names),
        )
        return told, named_in(told)

    return await answered(RoutesAnswer, store, read)


@router.get("/cuts", responses=problems(404), summary="What parts victims from convictions, or two sets")
async def find_cuts(wanted: Annotated[WaysFilter, Query()], store: Store) -> CutsAnswer:
    """The fewest nodes and the fewest links. If no route is told there is none, which is not a cut of zero."""
    counted = scenario(wanted.scenario)

    async def read(ask: Ask) -> Told:
        ends = await between(ask, wanted)
        through = reachable(within(await whole(ask), counted), ends)
        told = Cuts(
            reading=ends.reading,
            scenario=counted_scenario(counted),
            node=await to_thread.run_sync(cut, through, "node"),
            link=await to_thread.run_sync(cut, through, "link"),
        )
        return told, named_in(told)

    return await answered(CutsAnswer, store, read)
