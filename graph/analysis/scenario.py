"""Scenarios: which statements count, from what the report itself asserts to all that is possible or permitted."""

from collections.abc import Mapping
from dataclasses import dataclass

from tuyun.graph.errors import InvalidAnalysis, suggest
from tuyun.graph.vocabulary import vocabulary


@dataclass(frozen=True)
class Scenario:
    """Modalities of the statements that count, and kinds of the links that do."""

    name: str
    modalities: frozenset[str]
    kinds: frozenset[str]
    description: str
    carrying: bool = False
    """Whether only steps count that a complaint or case can take, each in its direction."""


def _scenarios() -> dict[str, Scenario]:
    plain, permitted = frozenset({"plain"}), frozenset({"plain", "permitted"})
    order = sorted(vocabulary().modalities, key=lambda name: vocabulary().modalities[name].order)
    every = frozenset(order)
    return {
        one.name: one
        for one in (
            Scenario("asserted", frozenset(order[:1]), plain, "what the report says in its own voice"),
            Scenario("reported", frozenset(order[:2]), plain, "and what named speakers say"),
            Scenario("possible", every, plain, "and what is alleged or possible"),
            Scenario("permitted", every, permitted, "and what law permits but nobody is known to use"),
        )
    }


SCENARIOS: Mapping[str, Scenario] = _scenarios()
"""From strict to wide; each holds all that the one before it holds."""

CARRYING = Scenario(
    "carrying",
    frozenset(vocabulary().modalities),
    frozenset({"plain"}),
    "only the steps by which a complaint or case can go on, each in its direction, however firmly they are stated",
    carrying=True,
)
RANKED: Mapping[str, Scenario] = {**SCENARIOS, CARRYING.name: CARRYING}
"""The scenarios in which nodes are ranked; the directed network is none of those that hold each other."""


def scenario(name: str, among: Mapping[str, Scenario] = SCENARIOS) -> Scenario:
    """The scenario of that name; `InvalidAnalysis` with a near miss if there is none."""
    if name not in among:
        raise InvalidAnalysis(f"there is no scenario {name!r}.", todo=suggest(name, among))
    return among[name]
