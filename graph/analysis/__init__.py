"""Analyses of the graph: pure functions from a network or from statements to values."""

from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus, corpus_of
from tuyun.graph.analysis.counterfactual import Lift, lift
from tuyun.graph.analysis.cuts import cut
from tuyun.graph.analysis.exposure import Exposure, exposure
from tuyun.graph.analysis.flow import Flow, flow
from tuyun.graph.analysis.inputs import (
    read_corpus,
    read_denials,
    read_ends,
    read_network,
    read_scenario,
    read_sentences,
)
from tuyun.graph.analysis.losses import Ledger, ledger
from tuyun.graph.analysis.network import network, scoped, structure_labels, within
from tuyun.graph.analysis.ranking import MEASURES, Measure, Ranked, measure, rank
from tuyun.graph.analysis.reachability import reachable
from tuyun.graph.analysis.routes import routes
from tuyun.graph.analysis.scenario import SCENARIOS, Scenario, scenario
from tuyun.graph.analysis.sensitivity import sensitivity
from tuyun.graph.analysis.structure import structure
from tuyun.graph.analysis.training import Matrix, training
from tuyun.graph.analysis.what_if import what_if

__all__ = [
    "MEASURES",
    "SCENARIOS",
    "Corpus",
    "Exposure",
    "Flow",
    "Ledger",
    "Lift",
    "Matrix",
    "Measure",
    "Ranked",
    "Recorded",
    "Scenario",
    "corpus_of",
    "cut",
    "exposure",
    "flow",
    "ledger",
    "lift",
    "measure",
    "network",
    "rank",
    "reachable",
    "read_corpus",
    "read_denials",
    "read_ends",
    "read_network",
    "read_scenario",
    "read_sentences",
    "routes",
    "scenario",
    "scoped",
    "sensitivity",
    "structure",
    "structure_labels",
    "training",
    "what_if",
    "within",
]
