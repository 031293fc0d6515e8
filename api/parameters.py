"""Query parameters: pages, filters and choices, named as the query files name their parameters."""

from typing import Annotated, Literal

from pydantic import Field
from tuyun.api.paging import FACETS, ComputedPage, Names, Page, Parameters
from tuyun.graph.analysis import MEASURES, SCENARIOS
from tuyun.graph.vocabulary.model import LinkKind
from tuyun.graph.vocabulary.terms import (
    EntityLabel,
    LinkName,
    LossName,
    ModalityName,
    PolarityName,
    PredicateName,
    StageName,
    StatusName,
)

Name = Annotated[str, Field(min_length=1, max_length=400)]
MeasureName = Annotated[str, Field(json_schema_extra={"enum": list(MEASURES)})]
ScenarioName = Annotated[str, Field(json_schema_extra={"enum": list(SCENARIOS)})]
MEANINGS = "; ".join(f"{scenario.name}: {scenario.description}" for scenario in SCENARIOS.values())
WHICH_LINKS = Field(description=f"Which links count. {MEANINGS}.")
StatementSort = Literal[
    "predicate", "stage", "voice", "modality", "status",
    "-predicate", "-stage", "-voice", "-modality", "-status",
]  # fmt: skip


class DocumentFilter(ComputedPage):
    """Rows of one document."""

    document: Name | None = None
    """Id of the only document to answer from. Left out: all documents."""


class ReportFilter(Parameters):
    """What the report is about."""

    document: Name | None = None
    """Id of the only document to report on. Left out: all documents."""


class FlowFilter(DocumentFilter):
    """Counts of the case flow, and losses."""

    stage: StageName | None = None
    """Only rows of this stage of the case flow."""


class LossFilter(FlowFilter):
    """Losses."""

    head: LossName | None = None
    """Only losses under this head."""


class StatementFilter(Page):
    """Statements that match all filters."""

    facets: Names[
        Literal["document", "predicate", "stage", "voice", "modality", "polarity", "status", "standing"]
    ] = FACETS

    sort: StatementSort | None = None
    """Field to sort by, instead of the order of the text. Prefix it with `-` to sort in descending order."""
    document: Name | None = None
    """Only statements of the document with this id."""
    stage: StageName | None = None
    """Only statements whose predicate belongs to this stage of the case flow."""
    sentence: int | None = Field(default=None, ge=1, le=10**9)
    """Only statements of the sentence with this number."""
    predicate: PredicateName | None = None
    """Only statements with this predicate."""
    entity: Name | None = None
    """Only statements that mention this entity, or whose voice it is."""
    voice: Name | None = None
    """Only statements of this voice: an entity's id, `report` or `unnamed`."""
    modality: ModalityName | None = None
    """Only statements with this modality."""
    polarity: PolarityName | None = None
    """Only affirmed, or only denied statements."""
    status: StatusName | None = None
    """Only statements whose count or silence has this status."""


class EntityFilter(Page):
    """Entities that match all filters."""

    facets: Names[Literal["label", "document"]] = FACETS

    q: str | None = Field(default=None, max_length=200)
    """Words of a name or alias. All words must match; the last may be incomplete. The best match comes first."""
    label: EntityLabel | None = None
    """Only entities with this label."""
    sort: Literal["name", "-name", "label", "-label"] | None = None
    """Field to sort by, instead of the id. Prefix it with `-` to sort in descending order. Not together with `q`,
    which puts the best match first."""

    def filters(self) -> dict[str, object]:
        """The filters but for the words, which the search has as a query of its own."""
        return {name: value for name, value in super().filters().items() if name != "q"}


class AnyLinkFilter(Page):
    """Filters that all lists of links share."""

    facets: Names[Literal["type", "kind", "modality", "document"]] = FACETS

    type: LinkName | None = None
    """Only links of this type."""
    kind: LinkKind | None = None
    """Only links of this kind."""
    modality: ModalityName | None = None
    """Only links that rest on a statement with this modality. Each link still lists all its pairs."""
    document: Name | None = None
    """Only links of the document with this id."""


class LinkFilter(AnyLinkFilter):
    """Links between entities."""

    sort: Literal["type", "-type", "kind", "-kind", "document", "-document"] | None = None
    """Field to sort by, instead of the source's id. Prefix it with `-` to sort in descending order."""


class EntityLinkFilter(AnyLinkFilter):
    """Links of one entity."""

    direction: Literal["out", "in", "both"] = "both"
    """Direction of the links, seen from the entity."""


class PathFilter(Parameters):
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


class RankFilter(ComputedPage):
    """Ranks by a measure."""

    scenario: Annotated[ScenarioName, WHICH_LINKS] = "asserted"


class ScenarioFilter(Parameters):
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
