"""Ranks by a measure, and the scenario that they were computed for."""

from tuyun.graph.analysis.ranking import Ranked
from tuyun.graph.analysis.scenario import Scenario
from tuyun.graph.statements.base import Value


class CountedScenario(Value):
    """A scenario: the modalities and kinds of the links that count."""

    name: str
    description: str
    modalities: tuple[str, ...]
    kinds: tuple[str, ...]

    @classmethod
    def of(cls, scenario: Scenario) -> "CountedScenario":
        """From a scenario of the analysis."""
        return cls(
            name=scenario.name,
            description=scenario.description,
            modalities=tuple(sorted(scenario.modalities)),
            kinds=tuple(sorted(scenario.kinds)),
        )


class RankedNode(Value):
    """An entity (or link) with its value and rank. Equal values share the better rank."""

    rank: int | None
    """Null if the value is undefined, or is 0 where that is no place among others."""
    id: str
    name: str
    label: str
    """Label of the entity; for a measure of links, the type of the link."""
    value: float | None
    reason: str | None
    """Why there is no rank, if there is none."""
    statements: tuple[str, ...]
    """Ids of the statements behind its links."""

    @classmethod
    def of(cls, ranked: Ranked) -> "RankedNode":
        """From a ranked node or link of the analysis."""
        return cls(**{**vars(ranked), "reason": ranked.reason or None})


class Ranking(Value):
    """A measure, the scenario that it was computed for, and the ranks."""

    interpretation: str
    """How to read the ranks, and what they do not say."""
    measure: str
    definition: str
    reference: str
    directed: bool
    scenario: CountedScenario
    ranked: int
    """Number of entities (or links) with a rank, on all pages."""
    rows: tuple[RankedNode, ...]
