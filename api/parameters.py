"""Query parameters: pages, filters and choices, named as the query files name their parameters."""

from datetime import date
from typing import Any, Literal

from pydantic import Field
from tuyun.api.paging import FACETS, ComputedPage, Names, Page, Parameters
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.statements.day import Day, Year
from tuyun.graph.statements.time_span import SpanText, shares_a_day
from tuyun.graph.store.selection import SELECTION, Country, DocumentId, Name, Publisher, Selection
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

SEVERAL: Any = Field(default=[], max_length=10)
"""A parameter that may be repeated, or left out. So many fit into the first line of a request."""
StatementSort = Literal[
    "predicate", "stage", "voice", "modality", "polarity", "status", "lower", "upper", "period",
    "-predicate", "-stage", "-voice", "-modality", "-polarity", "-status", "-lower", "-upper", "-period",
]  # fmt: skip
LinkSort = Literal[
    "type", "kind", "document", "source", "target", "-type", "-kind", "-document", "-source", "-target",
]  # fmt: skip


class QuantityFilter(Parameters):
    """Bounds of a count."""

    at_least: int | None = Field(default=None, ge=0, le=10**12)
    """Only counts whose lower bound is this or more."""
    at_most: int | None = Field(default=None, ge=0, le=10**12)
    """Only counts whose upper bound is this or less. An open bound is not."""

    def allows(self, interval: Interval | None) -> bool:
        """Whether a count is within the bounds."""
        if interval is None:
            return self.at_least is None and self.at_most is None
        return (self.at_least is None or interval.lower >= self.at_least) and (
            self.at_most is None or (interval.upper is not None and interval.upper <= self.at_most)
        )


class PeriodFilter(Parameters):
    """Days that a period overlaps."""

    period_from: Day | None = None
    """Only rows whose period has days, of which the last is this day or a later one."""
    period_to: Day | None = None
    """Only rows whose period has days, of which the first is this day or an earlier one."""

    def overlaps(self, start: date | None, end: date | None) -> bool:
        """Whether a period with these days overlaps; one without days does only if nothing is asked."""
        return shares_a_day(self.period_from, self.period_to, start, end)


class DocumentsFilter(Parameters):
    """Which documents a question is asked of; by default all."""

    country: list[Country] = SEVERAL
    """Code of a country (ISO 3166-1 alpha-2): only documents about it; may be repeated."""
    year: list[Year] = SEVERAL
    """Only reports of this year; may be repeated."""
    publisher: list[Publisher] = SEVERAL
    """Only documents of this publisher; may be repeated."""
    document: list[DocumentId] = SEVERAL
    """Id of a document, to read no other; may be repeated."""

    @property
    def selection(self) -> Selection:
        """The selection."""
        names = type(self).model_fields.keys() & Selection.model_fields.keys()
        return Selection(**{name: tuple(getattr(self, name)) for name in names})


class SelectionFilter(DocumentsFilter):
    """Which documents a question is asked of, and which periods of what they say; by default all."""

    period: list[SpanText] = SEVERAL
    """Only what is said of this period: a year (`2021`), a month (`2021-06`), a day, or a first and a last one
    (`2020-04/2021-03`); may be repeated. What overlaps it counts. What states no days is left out, and `left_out`
    says how much that is."""


class SelectedList(Page, SelectionFilter):
    """A page of a list of the selected documents that the store sorts."""

    def filters(self) -> dict[str, object]:
        """The filters as parameters of a query, with the selection for `tuyun.graph.store.resolve`."""
        own = {name: value for name, value in super().filters().items() if name not in Selection.model_fields}
        return {**own, SELECTION: self.selection}


class SelectedPage(ComputedPage, SelectionFilter):
    """A page of a list of the selected documents that is computed."""


class DocumentsPage(ComputedPage, DocumentsFilter):
    """A page of a list of the selected documents that is computed, and not cut to periods."""


class StageFilter(SelectedPage):
    """Rows of one stage."""

    stage: StageName | None = None
    """Only rows of this stage of the case flow."""


class ConversionFilter(StageFilter):
    """Shares between two counts."""

    assume_tied: bool = False
    """Whether to add `share_if_tied`: what a share would be if the second count were of some of the first one's
    cases, where nothing but the words that would say so stands against it. The result stays `incomparable`."""


class StageAndPeriodFilter(StageFilter, PeriodFilter):
    """Rows of one stage that have a period."""


class FlowFilter(StageAndPeriodFilter, QuantityFilter):
    """Counts of the case flow, and losses."""


class FigureFilter(StageAndPeriodFilter):
    """Figures."""

    predicate: PredicateName | None = None
    """Only figures of this predicate."""
    infer_period: bool = False
    """Date figures without a stated period to the twelve months that end on the document's closing date, and mark
    them as `inferred`."""


class AgreementFilter(FigureFilter):
    """Pairs of figures."""

    result: Literal["agree", "differ", "revised", "not_comparable"] | None = None
    """Only pairs with this result."""


class GapFilter(SelectedPage, PeriodFilter):
    """Silences."""


class LossFilter(FlowFilter):
    """Losses."""

    head: LossName | None = None
    """Only losses under this head."""


class StatementFilter(SelectedList, QuantityFilter, PeriodFilter):
    """Statements that match all filters."""

    facets: Names[
        Literal["document", "predicate", "stage", "voice", "modality", "polarity", "status", "standing"]
    ] = FACETS

    sort: StatementSort | None = None
    """Field to sort by, instead of the order of the text. Prefix it with `-` to sort in descending order."""
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


class ChangeFilter(Page):
    """Changes of documents."""

    facets: Names[Literal["document", "kind", "change"]] = FACETS
    since: int | None = Field(default=None, ge=0, le=10**15)
    """Only changes after this revision."""
    document: Name | None = None
    """Only changes of the document with this id; it need not be loaded any more."""

    def filters(self) -> dict[str, object]:
        """The filters; without a revision, from the beginning."""
        return {**super().filters(), "since": -1 if self.since is None else self.since}


class EntityFilter(SelectedList, PeriodFilter):
    """Entities that match all filters."""

    facets: Names[Literal["label", "document"]] = FACETS

    q: str | None = Field(default=None, max_length=200)
    """Words of a name or alias. All words must match; the last may be incomplete. The best match comes first."""
    label: EntityLabel | None = None
    """Only entities with this label."""
    period_from: Day | None = None
    """Only cases whose time of opening has days, of which the last is this day or a later one."""
    period_to: Day | None = None
    """Only cases whose time of opening has days, of which the first is this day or an earlier one."""
    sort: Literal["name", "-name", "label", "-label"] | None = None
    """Field to sort by, instead of the id. Prefix it with `-` to sort in descending order. Not together with `q`,
    which puts the best match first."""

    @property
    def keeps_order(self) -> bool:
        """Not where the best match comes first: how rare a word is depends on all entities."""
        return self.q is None

    def filters(self) -> dict[str, object]:
        """The filters but for the words, which the search has as a query of its own."""
        return {name: value for name, value in super().filters().items() if name != "q"}


class AnyLinkFilter(SelectedList):
    """Filters that all lists of links share."""

    facets: Names[Literal["type", "kind", "modality", "document"]] = FACETS

    type: LinkName | None = None
    """Only links of this type."""
    kind: LinkKind | None = None
    """Only links of this kind."""
    modality: ModalityName | None = None
    """Only links that rest on a statement with this modality. Each link still lists all its pairs."""


class LinkFilter(AnyLinkFilter):
    """Links between entities."""

    sort: LinkSort | None = None
    """Field to sort by, instead of the source's id; `source` and `target` by their names. Prefix it with `-` to
    sort in descending order."""


class EntityLinkFilter(AnyLinkFilter):
    """Links of one entity."""

    direction: Literal["out", "in", "both"] = "both"
    """Direction of the links, seen from the entity."""
