"""Query parameters of the analyses of the network: paths, ranks, structure, routes, cuts and what-if."""

from typing import Annotated

from pydantic import Field
from tuyun.api.parameters import SelectedPage, SelectionFilter
from tuyun.graph.analysis.ranking import MEASURES
from tuyun.graph.analysis.scenario import CARRYING, RANKED, SCENARIOS
from tuyun.graph.store.selection import Name
from tuyun.graph.vocabulary.model import LinkKind
from tuyun.graph.vocabulary.terms import ModalityName

MeasureName = Annotated[str, Field(json_schema_extra={"enum": list(MEASURES)})]
ScenarioName = Annotated[str, Field(json_schema_extra={"enum": list(SCENARIOS)})]
MEANINGS = "; ".join(f"{scenario.name}: {scenario.description}" for scenario in SCENARIOS.values())
WHICH_LINKS = Field(description=f"Which links count. {MEANINGS}.")


class PathFilter(SelectionFilter):
    """Paths between two entities."""

    source: Name
    """Id or name of the entity at one end."""
    target: Name
    """Id or name of the entity at the other end."""
    scenario: Annotated[ScenarioName | None, WHICH_LINKS] = None
    kinds: list[LinkKind] = Field(default=[], max_length=10)
    """Kinds of links to walk, instead of a scenario; may be repeated. If empty: plain."""
    modalities: list[ModalityName] = Field(default=[], max_length=10)
    """Walk only links that rest on a statement with one of these modalities, instead of a scenario; may be
    repeated. If empty: any."""
    carrying: bool = False
    """Walk only links that can carry a complaint or case to the next desk."""
    length: int = Field(default=8, ge=1, le=8)
    """Largest number of links on a path."""
    limit: int = Field(default=10, ge=1, le=10)
    """Largest number of paths; the shortest come first."""


class RankFilter(SelectedPage):
    """Ranks by a measure."""

    scenario: Annotated[ScenarioName, WHICH_LINKS] = "asserted"


class StepRankFilter(SelectedPage):
    """Ranks by a measure, also in the directed network that carries cases."""

    scenario: Annotated[
        Annotated[str, Field(json_schema_extra={"enum": list(RANKED)})],
        Field(description=f"Which links count. {MEANINGS}; {CARRYING.name}: {CARRYING.description}."),
    ] = "asserted"


class ScenarioFilter(SelectionFilter):
    """The links that count."""

    scenario: Annotated[ScenarioName, WHICH_LINKS] = "asserted"


class BetweenFilter(ScenarioFilter):
    """Routes from one set of entities to another."""

    source: list[Name] = Field(default=[], max_length=100)
    """Id of an entity where routes begin; may be repeated. If empty: all victims."""
    target: list[Name] = Field(default=[], max_length=100)
    """Id of an entity where routes end; may be repeated. If empty: all convictions."""
    carrying: bool = True
    """Walk only links that can carry a complaint or case to the next desk, by the rules under `interpretation`."""


class RoutesFilter(BetweenFilter):
    """Routes from one set of entities to another, and how many."""

    longest: int = Field(default=8, ge=1, le=8)
    """Largest number of links on a route."""
    limit: int = Field(default=100, ge=1, le=500)
    """Largest number of routes; the shortest come first."""


class WhatIfFilter(BetweenFilter):
    """A hypothetical change, and the measure whose ranks are compared."""

    measure: MeasureName = "betweenness"
    """Measure whose ranks are compared."""
    remove: list[Name] = Field(default=[], max_length=100)
    """Id of an entity or a link to remove; may be repeated."""
    node: list[Name] = Field(default=[], max_length=100)
    """An entity to add, as `ID~LABEL~NAME`; may be repeated."""
    link: list[Name] = Field(default=[], max_length=100)
    """A link to add, as `SOURCE~TYPE~TARGET`; may be repeated."""
    lift: Name | None = None
    """Id of a loss of the ledger to lift: what if it had not happened?"""
