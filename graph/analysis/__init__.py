"""What can be read from the graph: pure functions, a network or statements in, values out."""

from graph.analysis.cohorts import Recorded, cohorts
from graph.analysis.exposure import Exposure, exposure
from graph.analysis.flow import Flow, flow
from graph.analysis.gather import asked, gathered
from graph.analysis.lift import Lift, lift
from graph.analysis.losses import Ledger, Loss, ledger
from graph.analysis.network import network, scoped, structure_labels, within
from graph.analysis.ranking import MEASURES, Measure, Ranked, measure, rank
from graph.analysis.reading import Reading, reading, reading_of
from graph.analysis.scenario import SCENARIOS, Scenario, scenario
from graph.analysis.training import Matrix, training

__all__ = [
    "MEASURES",
    "SCENARIOS",
    "Exposure",
    "Flow",
    "Ledger",
    "Lift",
    "Loss",
    "Matrix",
    "Measure",
    "Ranked",
    "Reading",
    "Recorded",
    "Scenario",
    "asked",
    "cohorts",
    "exposure",
    "flow",
    "gathered",
    "ledger",
    "lift",
    "measure",
    "network",
    "rank",
    "reading",
    "reading_of",
    "scenario",
    "scoped",
    "structure_labels",
    "training",
    "within",
]
