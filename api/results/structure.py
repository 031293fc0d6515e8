"""The structure of the graph of a scenario; routes and cuts between two sets of entities."""

from tuyun.api.models.ranking import CountedScenario
from tuyun.api.models.structure import Cuts, ScenarioRoutes, ScenarioStructure
from tuyun.api.network_parameters import BetweenFilter, RoutesFilter, ScenarioFilter
from tuyun.graph.analysis.cuts import cut
from tuyun.graph.analysis.inputs import read_denials, read_ends, read_network
from tuyun.graph.analysis.network import Network, drop_isolated
from tuyun.graph.analysis.reachability import Reachable, reachable
from tuyun.graph.analysis.routes import routes
from tuyun.graph.analysis.scenario import scenario
from tuyun.graph.analysis.structure import INTERPRETATION, structure
from tuyun.graph.store import Plan


def read_structure(choice: ScenarioFilter) -> Plan[ScenarioStructure]:
    """The structure of the graph of a scenario."""
    chosen = scenario(choice.scenario)
    part = drop_isolated((yield from read_network(chosen, choice.selection)))
    return ScenarioStructure(
        interpretation=INTERPRETATION, scenario=CountedScenario.of(chosen), structure=structure(part)
    )


def read_routes(choice: RoutesFilter) -> Plan[ScenarioRoutes]:
    """The routes between two sets of entities, and what the text denies of them."""
    graph, through = yield from _read_between(choice)
    denied = yield from read_denials(graph, through.between, choice.selection)
    found = routes(through, choice.longest, choice.limit)
    return ScenarioRoutes(
        interpretation=through.between.interpretation,
        scenario=CountedScenario.of(scenario(choice.scenario)),
        routes=found.found,
        more=found.more,
        denied=denied,
    )


def read_cuts(choice: BetweenFilter) -> Plan[Cuts]:
    """The smallest cuts between two sets of entities."""
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
    graph = yield from read_network(scenario(choice.scenario), choice.selection)
    return graph, reachable(graph, ends)
