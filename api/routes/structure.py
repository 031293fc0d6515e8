"""The structure of the graph: components and communities, routes, and cuts."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_once_computed
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.ranking import CountedScenario
from tuyun.api.models.structure import Cuts, ScenarioRoutes, ScenarioStructure
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import BetweenFilter, RoutesFilter, ScenarioFilter
from tuyun.graph.analysis.cuts import cut
from tuyun.graph.analysis.inputs import read_denials, read_ends, read_network
from tuyun.graph.analysis.network import Network, drop_isolated
from tuyun.graph.analysis.reachability import Reachable, reachable
from tuyun.graph.analysis.routes import routes
from tuyun.graph.analysis.scenario import scenario
from tuyun.graph.analysis.structure import INTERPRETATION, structure
from tuyun.graph.store import Plan

router = APIRouter()


class StructureAnswer(Answer[ScenarioStructure]):
    """The structure of the graph of a scenario."""


class RoutesAnswer(Answer[ScenarioRoutes]):
    """Routes."""


class CutsAnswer(Answer[Cuts]):
    """Cuts."""


@router.get("/structure", response_model=StructureAnswer, summary="Get the structure of the graph of a scenario")
async def get_structure(choice: Annotated[ScenarioFilter, Query()], store: Store) -> Response:
    """Connected components, communities, articulation points and bridges."""
    scenario(choice.scenario)  # an unknown name is refused before work starts
    return await answer_once_computed(StructureAnswer, store, _read_structure, choice)


def _read_structure(choice: ScenarioFilter) -> Plan[ScenarioStructure]:
    chosen = scenario(choice.scenario)
    part = drop_isolated((yield from read_network(chosen)))
    return ScenarioStructure(
        interpretation=INTERPRETATION, scenario=CountedScenario.of(chosen), structure=structure(part)
    )


@router.get(
    "/routes",
    response_model=RoutesAnswer,
    responses=problems(404),
    summary="Find routes from victims to convictions, or between two sets",
)
async def find_routes(choice: Annotated[RoutesFilter, Query()], store: Store) -> Response:
    """Each with its weakest modality and the strictest scenario that has its links; and what the text denies."""
    scenario(choice.scenario)
    return await answer_once_computed(RoutesAnswer, store, _read_routes, choice)


def _read_routes(choice: RoutesFilter) -> Plan[ScenarioRoutes]:
    graph, through = yield from _read_between(choice)
    denied = yield from read_denials(graph, through.between)
    found = routes(through, choice.longest, choice.limit)
    return ScenarioRoutes(
        interpretation=through.between.interpretation,
        scenario=CountedScenario.of(scenario(choice.scenario)),
        routes=found.found,
        more=found.more,
        denied=denied,
    )


@router.get(
    "/cuts",
    response_model=CutsAnswer,
    responses=problems(404),
    summary="Find what separates victims from convictions, or two sets",
)
async def find_cuts(choice: Annotated[BetweenFilter, Query()], store: Store) -> Response:
    """The smallest cuts of nodes and of links. If no route is told there is no cut, which is not a cut of 0."""
    scenario(choice.scenario)
    return await answer_once_computed(CutsAnswer, store, _read_cuts, choice)


def _read_cuts(choice: BetweenFilter) -> Plan[Cuts]:
    _, through = yield from _read_between(choice)
    return Cuts(
        interpretation=through.between.interpretation,
        scenario=CountedScenario.of(scenario(choice.scenario)),
        node=cut(through, "node"),
        link=cut(through, "link"),
    )


def _read_between(choice: BetweenFilter) -> Plan[tuple["Network[str]", Reachable]]:
    """The network, and what leads between the two sets over the links of the scenario."""
    ends = yield from read_ends(choice.source, choice.target, carrying=choice.carrying)
    graph = yield from read_network(scenario(choice.scenario))
    return graph, reachable(graph, ends)
