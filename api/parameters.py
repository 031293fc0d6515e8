"""What a request may ask for: pages and filters, in the names of the query files' parameters."""

from typing import Annotated, Literal

from pydantic import Field
from tuyun.api.paging import Page, Whole
from tuyun.graph.analysis import MEASURES, SCENARIOS
from tuyun.graph.statements.base import Value
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
ScenarioName = Annotated[str, Field(json_schema_extra={"enum": list(SCENARIOS)})]
MeasureName = Annotated[str, Field(json_schema_extra={"enum": list(MEASURES)})]
StatementSort = Literal[
    "predicate", "stage", "voice", "modality", "status",
    "-predicate", "-stage", "-voice", "-modality", "-status",
]  # fmt: skip
MEANINGS = "; ".join(f"{one.name}: {one.description}" for one in SCENARIOS.values())


class InDocument(Whole):
    """Rows of one document."""

    document: Name | None = None
    """Only of this document."""


class ReportFilter(Value):
    """The report."""

    document: Name | None = None
    """Only of this document."""


class FlowFilter(InDocument):
    """Counts of the case flow, and losses."""

    stage: StageName | None = None
    """Only of this stage."""


class LossFilter(FlowFilter):
    """Losses."""

    head: LossName | None = None
    """Only under this head."""


class StatementFilter(Page):
    """Statements; filters combine."""

    sort: StatementSort | None = None
    """Instead of in reading order, by this; with `-` before it the last first."""
    document: Name | None = None
    """Only of this document."""
    stage: StageName | None = None
    """Only of this stage."""
    sentence: int | None = Field(default=None, ge=1, le=10**9)
    """Only of the sentence with this number."""
    predicate: PredicateName | None = None
    """Only with this predicate."""
    entity: Name | None = None
    """Only those that mention this entity, or are told by it."""
    voice: Name | None = None
    """Only told by this voice: an entity's id, `report` or `unnamed`."""
    modality: ModalityName | None = None
    """Only said so firmly."""
    polarity: PolarityName | None = None
    """Only affirmed, or only denied."""
    status: StatusName | None = None
    """Only with this status of the count or silence."""


class EntityFilter(Page):
    """Entities."""

    q: str | None = Field(default=None, max_length=200)
    """Words of a name or alias; all must fit, and the last may be unfinished. Best fit first."""
    label: EntityLabel | None = None
    """Only with this label."""
    sort: Literal["name", "-name", "label", "-label"] | None = None
    """Instead of by id, by this; with `-` before it the last first. Not with `q`: there the best fit is first."""


class LinksThat(Page):
    """Links, whosever they are."""

    type: LinkName | None = None
    """Only of this type."""
    kind: LinkKind | None = None
    """Only of this kind."""
    modality: ModalityName | None = None
    """Only with a statement of this modality. The link still lists all its pairs."""
    document: Name | None = None
    """Only of this document."""


class LinkFilter(LinksThat):
    """Links between entities."""

    sort: Literal["type", "-type", "kind", "-kind", "document", "-document"] | None = None
    """Instead of by source, by this; with `-` before it the last first."""


class EntityLinkFilter(LinksThat):
    """Links of one entity."""

    direction: Literal["out", "in", "both"] = "both"
    """As seen from the entity."""


class PathFilter(Value):
    """Paths between two entities."""

    source: Name
    """Id or name of one entity."""
    target: Name
    """Id or name of the other."""
    scenario: ScenarioName | None = Field(default=None, description=f"Which links count. {MEANINGS}.")
    kinds: list[LinkKind] = Field(default=[], max_length=10)
    """Kinds of links to walk, instead of a scenario; may be given several times. If empty: plain."""
    modalities: list[ModalityName] = Field(default=[], max_length=10)
    """A link counts with a statement of one of these, instead of a scenario. If empty: any."""
    carrying: bool = False
    """Walk only links that can take a complaint or case one desk further."""
    length: int = Field(default=8, ge=1, le=8)
    """At most so many links."""
    limit: int = Field(default=10, ge=1, le=10)
    """At most so many paths, the shortest first."""


class RankFilter(Whole):
    """Ranks of a measure."""

    scenario: ScenarioName = Field(default="asserted", description=f"Which links count. {MEANINGS}.")


class InScenario(Value):
    """What counts."""

    scenario: ScenarioName = Field(default="asserted", description=f"Which links count. {MEANINGS}.")


class WaysFilter(InScenario):
    """Ways from one set of entities to another."""

    source: list[Name] = Field(default=[], max_length=100)
    """Id of an entity where ways begin; may be given several times. If empty: all victims."""
    target: list[Name] = Field(default=[], max_length=100)
    """Id of an entity where ways end; may be given several times. If empty: all convictions."""
    carrying: bool = True
    """Walk only links that can take a complaint or case one desk further, by the rules of the reading."""


class RoutesFilter(WaysFilter):
    """Routes from one set of entities to another."""

    longest: int = Field(default=8, ge=1, le=8)
    """At most so many links on a route."""
    limit: int = Field(default=100, ge=1, le=500)
    """At most so many routes, the shortest first."""


class WhatIfFilter(WaysFilter):
    """What is supposed, and what of it is compared."""

    measure: MeasureName = "betweenness"
    """Whose ranks are compared."""
    remove: list[Name] = Field(default=[], max_length=100)
    """Id of an entity or a link that is supposed to be gone; may be given several times."""
    node: list[Name] = Field(default=[], max_length=100)
    """An entity that is supposed, as `ID~LABEL~NAME`; may be given several times."""
    link: list[Name] = Field(default=[], max_length=100)
    """A link that is supposed, as `SOURCE~TYPE~TARGET`; may be given several times."""
    lift: Name | None = None
    """Id of a loss of the ledger: what if that had not been?"""
