"""Ranks of a measure."""

from tuyun.graph.analysis import Measure, Ranked, Scenario
from tuyun.graph.statements.base import Value


class CountedScenario(Value):
    """Which statements and links counted."""

    name: str
    description: str
    modalities: tuple[str, ...]
    kinds: tuple[str, ...]


class RankedNode(Value):
    """An entity (or link) with its value and rank; ties share the better rank."""

    rank: int | None
    """Null if the value is undefined."""
    id: str
    name: str
    label: str
    """Label of the entity; for a measure of links, type of the link."""
    value: float | None
    reason: str | None
    """Why the value is undefined, if it is."""
    statements: tuple[str, ...]
    """Ids of the statements behind its links."""


class Ranking(Value):
    """What was measured, on which part of the graph, and the ranks."""

    measure: str
    definition: str
    reference: str
    directed: bool
    scenario: CountedScenario
    ranked: int
    """How many entities (or links) were ranked, on all pages."""
    rows: tuple[RankedNode, ...]


def counted_scenario(counted: Scenario) -> CountedScenario:
    """A scenario as it is answered."""
    return CountedScenario(
        name=counted.name,
        description=counted.description,
        modalities=tuple(sorted(counted.modalities)),
        kinds=tuple(sorted(counted.kinds)),
    )


def ranking(chosen: Measure, counted: Scenario, rows: list[Ranked], page: list[Ranked]) -> Ranking:
    """Ranks as they are answered."""
    return Ranking(
        measure=chosen.name,
        definition=chosen.definition,
        reference=chosen.reference,
        directed=chosen.directed,
        scenario=counted_scenario(counted),
        ranked=len(rows),
        rows=tuple(
            RankedNode(
                rank=one.rank,
                id=one.id,
                name=one.name,
                label=one.label,
                value=one.value,
                reason=one.reason or None,
                statements=one.statements,
            )
            for one in page
        ),
    )
