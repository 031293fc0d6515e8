"""What can be read from the graph: pure functions, a network in, values out."""

from graph.analysis.network import network, structure_labels, within
from graph.analysis.ranking import MEASURES, Measure, Ranked, measure, rank
from graph.analysis.scenario import SCENARIOS, Scenario, scenario

__all__ = [
    "MEASURES",
    "SCENARIOS",
    "Measure",
    "Ranked",
    "Scenario",
    "measure",
    "network",
    "rank",
    "scenario",
    "structure_labels",
    "within",
]
