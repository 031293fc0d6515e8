"""Structure, routes, cuts, sensitivity and what-if: results of the analyses, with the scenario that they used."""

from tuyun.api.models.ranking import CountedScenario
from tuyun.graph.analysis.cuts import Cut
from tuyun.graph.analysis.rank_intervals import Decisive, Pair, RankInterval
from tuyun.graph.analysis.routes import Denial, Route
from tuyun.graph.analysis.structure import Structure
from tuyun.graph.analysis.what_if import Change, Difference
from tuyun.graph.statements.base import Value


class InScenario(Value):
    """A result for the graph of a scenario."""

    interpretation: str
    """How to read the answer, and what it does not say."""
    scenario: CountedScenario


class ScenarioStructure(InScenario):
    """The structure of the graph of a scenario."""

    structure: Structure


class ScenarioRoutes(InScenario):
    """Routes from one set to another. An empty list means that no sentence describes a route."""

    routes: tuple[Route, ...]
    """The shortest come first."""
    more: bool
    """Whether there may be more routes than the limit."""
    denied: tuple[Denial, ...]
    """What the text denies of these routes."""


class Cuts(InScenario):
    """The smallest sets of nodes, and of links, that separate one set from another."""

    node: Cut
    link: Cut


class RankIntervals(Value):
    """Ranks of a measure as intervals, over every scenario and with each sentence left out."""

    interpretation: str
    """How to read the answer, and what it does not say."""
    measure: str
    definition: str
    reference: str
    scenario: CountedScenario
    """The scenario of the ranks in `rank`."""
    worlds: int
    """How many worlds were ranked: each scenario with every sentence, and without each that counts in it."""
    sentences: int
    drawn: int
    """How many of the sentences were left out in turn."""
    exact: bool
    """Whether all of them were."""
    converged: bool
    """Whether all sentences were left out, or leaving out the last ones changed no interval."""
    decisive: Decisive | None
    """The sentence without which the top ranks change most; null if they never change."""
    pairs: tuple[Pair, ...]
    """For each two of the first ten: in how many worlds one ranks above the other."""
    ranked: int
    """Number of rows on all pages."""
    rows: tuple[RankInterval, ...]


class WhatIf(InScenario):
    """The graph before and after a hypothetical change; nothing is written."""

    measure: str
    change: Change
    difference: Difference
