"""How the graph hangs together: structure, routes and cuts."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told, answered
from tuyun.api.models.ranking import counted_scenario
from tuyun.api.models.structure import Cuts, ScenarioStructure, ToldRoutes, named_in
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import InScenario, RoutesFilter, WaysFilter
from tuyun.graph.analysis import scenario, within
from tuyun.graph.analysis.cuts import cut
from tuyun.graph.analysis.inputs import read_denials, read_ends, read_network
from tuyun.graph.analysis.reachability import reachable
from tuyun.graph.analysis.routes import routes
from tuyun.graph.analysis.structure import READING, structure
from tuyun.graph.store import Plan

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

    def read() -> Plan[Told]:
        part = within((yield from read_network()), counted)
        found = ScenarioStructure(reading=READING, scenario=counted_scenario(counted), structure=structure(part))
        return Told(found, named_in(found))

    return await answered(StructureAnswer, store, read)


@router.get("/routes", responses=problems(404), summary="Routes from victims to convictions, or between two sets")
async def find_routes(wanted: Annotated[RoutesFilter, Query()], store: Store) -> RoutesAnswer:
    """Each with its weakest modality and the strictest scenario in which it stands; denials beside them."""
    counted = scenario(wanted.scenario)

    def read() -> Plan[Told]:
        ends = yield from read_ends(wanted.source, wanted.target, carrying=wanted.carrying)
        graph = yield from read_network()
        denied = yield from read_denials(graph, ends)
        found = routes(reachable(within(graph, counted), ends), wanted.longest, wanted.limit)
        answer = ToldRoutes(
            reading=ends.reading,
            scenario=counted_scenario(counted),
            routes=found.found,
            more=found.more,
            denied=denied,
        )
        return Told(answer, named_in(answer))

    return await answered(RoutesAnswer, store, read)


@router.get("/cuts", responses=problems(404), summary="What parts victims from convictions, or two sets")
async def find_cuts(wanted: Annotated[WaysFilter, Query()], store: Store) -> CutsAnswer:
    """The fewest nodes and the fewest links. If no route is told there is none, which is not a cut of zero."""
    counted = scenario(wanted.scenario)

    def read() -> Plan[Told]:
        ends = yield from read_ends(wanted.source, wanted.target, carrying=wanted.carrying)
        through = reachable(within((yield from read_network()), counted), ends)
        cuts = Cuts(
            reading=ends.reading,
            scenario=counted_scenario(counted),
            node=cut(through, "node"),
            link=cut(through, "link"),
        )
        return Told(cuts, named_in(cuts))

    return await answered(CutsAnswer, store, read)
